using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SelfChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "self_check_form",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    association = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    fill_by = table.Column<DateOnly>(type: "date", nullable: false),
                    published_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    published_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_check_form", x => x.id);
                    table.ForeignKey(
                        name: "fk_self_check_form_association",
                        column: x => x.association,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "self_check",
                columns: table => new
                {
                    form = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    filled_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    filled_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_check", x => new { x.form, x.organisation });
                    table.ForeignKey(
                        name: "fk_self_check_form",
                        column: x => x.form,
                        principalTable: "self_check_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_self_check_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "self_check_item",
                columns: table => new
                {
                    form = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    article = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_check_item", x => new { x.form, x.number });
                    table.ForeignKey(
                        name: "fk_self_check_item_form",
                        column: x => x.form,
                        principalTable: "self_check_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "self_check_answer",
                columns: table => new
                {
                    form = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    reply = table.Column<int>(type: "int", nullable: false),
                    remedy = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    remedy_by = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_check_answer", x => new { x.form, x.organisation, x.number });
                    table.ForeignKey(
                        name: "fk_self_check_answer_form_number",
                        columns: x => new { x.form, x.number },
                        principalTable: "self_check_item",
                        principalColumns: new[] { "form", "number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_self_check_answer_form_organisation",
                        columns: x => new { x.form, x.organisation },
                        principalTable: "self_check",
                        principalColumns: new[] { "form", "organisation" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_self_check_form_association_title",
                table: "self_check_form",
                columns: new[] { "association", "title" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "self_check_answer");

            migrationBuilder.DropTable(
                name: "self_check_item");

            migrationBuilder.DropTable(
                name: "self_check");

            migrationBuilder.DropTable(
                name: "self_check_form");
        }
    }
}
