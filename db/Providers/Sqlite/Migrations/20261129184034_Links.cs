using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Links : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "secret_expires_at",
                table: "asp_net_users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bundle_run",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bundle_run", x => x.id);
                    table.ForeignKey(
                        name: "fk_bundle_run_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "change",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "end_use_check",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    user = table.Column<long>(type: "INTEGER", nullable: false),
                    asked_by = table.Column<long>(type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    substance = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    process = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    makes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    storage = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    agency = table.Column<long>(type: "INTEGER", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_end_use_check", x => x.id);
                    table.ForeignKey(
                        name: "fk_end_use_check_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_end_use_check_asked_by",
                        column: x => x.asked_by,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_end_use_check_substance",
                        column: x => x.substance,
                        principalTable: "substance",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_end_use_check_user",
                        column: x => x.user,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feed_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pending_change",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pending_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "suspicion_report",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    about_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    about = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    what = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    reported_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reported_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    alert = table.Column<long>(type: "INTEGER", nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspicion_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_suspicion_report_alert",
                        column: x => x.alert,
                        principalTable: "alert",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspicion_report_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_subscription",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    kinds = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    secret = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    former_secret = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    former_until = table.Column<long>(type: "INTEGER", nullable: true),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_until = table.Column<long>(type: "INTEGER", nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_subscription", x => x.id);
                    table.ForeignKey(
                        name: "fk_webhook_subscription_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "end_use_event",
                columns: table => new
                {
                    check = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_end_use_event", x => new { x.check, x.number });
                    table.ForeignKey(
                        name: "fk_end_use_event_check",
                        column: x => x.check,
                        principalTable: "end_use_check",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_end_use_event_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspicion_event",
                columns: table => new
                {
                    report = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspicion_event", x => new { x.report, x.number });
                    table.ForeignKey(
                        name: "fk_suspicion_event_report",
                        column: x => x.report,
                        principalTable: "suspicion_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspicion_file",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    report = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspicion_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_suspicion_file_report",
                        column: x => x.report,
                        principalTable: "suspicion_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_delivery",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    subscription = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: true),
                    body = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts_ever = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<long>(type: "INTEGER", nullable: false),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    fault = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_delivery", x => x.id);
                    table.ForeignKey(
                        name: "fk_webhook_delivery_subscription",
                        column: x => x.subscription,
                        principalTable: "webhook_subscription",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_event",
                columns: table => new
                {
                    subscription = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_event", x => new { x.subscription, x.number });
                    table.ForeignKey(
                        name: "fk_webhook_event_subscription",
                        column: x => x.subscription,
                        principalTable: "webhook_subscription",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_attempt",
                columns: table => new
                {
                    delivery = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    milliseconds = table.Column<int>(type: "INTEGER", nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_attempt", x => new { x.delivery, x.number });
                    table.ForeignKey(
                        name: "fk_webhook_attempt_delivery",
                        column: x => x.delivery,
                        principalTable: "webhook_delivery",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bundle_run_owner",
                table: "bundle_run",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_end_use_check_user_substance",
                table: "end_use_check",
                columns: new[] { "user", "substance" });

            migrationBuilder.CreateIndex(
                name: "ux_end_use_check_asked_by_request_id",
                table: "end_use_check",
                columns: new[] { "asked_by", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suspicion_file_report",
                table: "suspicion_file",
                column: "report");

            migrationBuilder.CreateIndex(
                name: "ix_suspicion_report_region_id",
                table: "suspicion_report",
                columns: new[] { "region", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_suspicion_report_organisation_request_id",
                table: "suspicion_report",
                columns: new[] { "organisation", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_webhook_delivery_subscription_state_id",
                table: "webhook_delivery",
                columns: new[] { "subscription", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_webhook_delivery_subscription_position",
                table: "webhook_delivery",
                columns: new[] { "subscription", "position" },
                unique: true,
                filter: "position is not null");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_subscription_organisation",
                table: "webhook_subscription",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ux_webhook_subscription_owner_request_id",
                table: "webhook_subscription",
                columns: new[] { "owner", "request_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bundle_run");

            migrationBuilder.DropTable(
                name: "change");

            migrationBuilder.DropTable(
                name: "end_use_event");

            migrationBuilder.DropTable(
                name: "feed_head");

            migrationBuilder.DropTable(
                name: "pending_change");

            migrationBuilder.DropTable(
                name: "suspicion_event");

            migrationBuilder.DropTable(
                name: "suspicion_file");

            migrationBuilder.DropTable(
                name: "webhook_attempt");

            migrationBuilder.DropTable(
                name: "webhook_event");

            migrationBuilder.DropTable(
                name: "end_use_check");

            migrationBuilder.DropTable(
                name: "suspicion_report");

            migrationBuilder.DropTable(
                name: "webhook_delivery");

            migrationBuilder.DropTable(
                name: "webhook_subscription");

            migrationBuilder.DropColumn(
                name: "secret_expires_at",
                table: "asp_net_users");
        }
    }
}
