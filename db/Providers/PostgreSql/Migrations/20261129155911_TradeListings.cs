using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class TradeListings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "trade_listing",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    list = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    country_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    country_en = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    also_named = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    substance = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_from = table.Column<DateOnly>(type: "date", nullable: true),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    verified = table.Column<string>(type: "text", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trade_listing", x => x.code);
                    table.ForeignKey(
                        name: "fk_trade_listing_substance",
                        column: x => x.substance,
                        principalTable: "substance",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "trade_listing");
        }
    }
}
