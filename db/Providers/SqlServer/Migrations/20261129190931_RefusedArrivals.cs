using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class RefusedArrivals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "must_change_password",
                table: "asp_net_users",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "arrival_event",
                columns: table => new
                {
                    consignment = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    act = table.Column<int>(type: "int", nullable: false),
                    request_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    cause = table.Column<int>(type: "int", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    decided_by = table.Column<long>(type: "bigint", nullable: false),
                    carried_back_by = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    recorded_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_arrival_event", x => new { x.consignment, x.number });
                    table.CheckConstraint("ck_arrival_event_number", "number >= 1");
                    table.CheckConstraint("ck_arrival_event_persons", "carried_back_by is null or carried_back_by <> decided_by");
                    table.ForeignKey(
                        name: "fk_arrival_event_carried_back_by",
                        column: x => x.carried_back_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_arrival_event_consignment",
                        column: x => x.consignment,
                        principalTable: "consignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_arrival_event_decided_by",
                        column: x => x.decided_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_arrival_event_consignment_request_id",
                table: "arrival_event",
                columns: new[] { "consignment", "request_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arrival_event");

            migrationBuilder.DropColumn(
                name: "must_change_password",
                table: "asp_net_users");
        }
    }
}
