using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LabelPrints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "label_print",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    printed_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    layout = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    start = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_print", x => x.id);
                    table.ForeignKey(
                        name: "fk_label_print_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "printed_label",
                columns: table => new
                {
                    print = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    package = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_printed_label", x => new { x.print, x.ordinal });
                    table.ForeignKey(
                        name: "fk_printed_label_package",
                        column: x => x.package,
                        principalTable: "package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_printed_label_print",
                        column: x => x.print,
                        principalTable: "label_print",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_label_print_organisation_id",
                table: "label_print",
                columns: new[] { "organisation", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_printed_label_package",
                table: "printed_label",
                column: "package");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "printed_label");

            migrationBuilder.DropTable(
                name: "label_print");
        }
    }
}
