using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddTips : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "tip",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    category = table.Column<int>(type: "int", nullable: false),
                    region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    sent_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    reward = table.Column<int>(type: "int", nullable: false),
                    alert = table.Column<long>(type: "bigint", nullable: true),
                    events = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tip", x => x.id);
                    table.ForeignKey(
                        name: "fk_tip_alert",
                        column: x => x.alert,
                        principalTable: "alert",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tip_event",
                columns: table => new
                {
                    tip = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    act = table.Column<int>(type: "int", nullable: false),
                    after = table.Column<int>(type: "int", nullable: false),
                    reward = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tip_event", x => new { x.tip, x.number });
                    table.ForeignKey(
                        name: "fk_tip_event_tip",
                        column: x => x.tip,
                        principalTable: "tip",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tip_file",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    tip = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    content_type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tip_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_tip_file_tip",
                        column: x => x.tip,
                        principalTable: "tip",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tip_region_id",
                table: "tip",
                columns: new[] { "region", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_tip_code_hash",
                table: "tip",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tip_file_tip",
                table: "tip_file",
                column: "tip");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "tip_event");

            migrationBuilder.DropTable(
                name: "tip_file");

            migrationBuilder.DropTable(
                name: "tip");
        }
    }
}
