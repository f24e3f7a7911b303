using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Traceability.Db.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Oversight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "must_change_password",
                table: "asp_net_users",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "secret_expires_at",
                table: "asp_net_users",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "arrival_event",
                columns: table => new
                {
                    consignment = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    cause = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    decided_by = table.Column<long>(type: "bigint", nullable: false),
                    carried_back_by = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "bundle_run",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    owner = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true)
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
                name: "case",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    source = table.Column<int>(type: "integer", nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    happened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    proposed_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    events = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "change",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "device_kind",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_en = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_kind", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "end_use_check",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    user = table.Column<long>(type: "bigint", nullable: false),
                    asked_by = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    substance = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    unit = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<int>(type: "integer", nullable: false),
                    process = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    makes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    storage = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    events = table.Column<int>(type: "integer", nullable: false)
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
                name: "enrolment",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    open_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kinds = table.Column<int>(type: "integer", nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    versions = table.Column<int>(type: "integer", nullable: false),
                    events = table.Column<int>(type: "integer", nullable: false),
                    reviewed_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    became = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolment", x => x.id);
                    table.ForeignKey(
                        name: "fk_enrolment_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enrolment_became",
                        column: x => x.became,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feed_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_plan",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    lead = table.Column<long>(type: "bigint", nullable: false),
                    draw_count = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    events = table.Column<int>(type: "integer", nullable: false),
                    seed_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    hidden_seed = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    seed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_plan_lead",
                        column: x => x.lead,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loss_report",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    discovered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    product = table.Column<long>(type: "bigint", nullable: false),
                    lot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    what = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    controls = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    reported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reported_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    received_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    received_for = table.Column<long>(type: "bigint", nullable: true),
                    receipt = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loss_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_loss_report_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loss_report_product",
                        column: x => x.product,
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loss_report_received_for",
                        column: x => x.received_for,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pending_change",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pending_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "post_term",
                columns: table => new
                {
                    person = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_term", x => x.person);
                    table.ForeignKey(
                        name: "fk_post_term_person",
                        column: x => x.person,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_list",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_list", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_list_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspicion_report",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    about_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    about = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    what = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    reported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reported_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    alert = table.Column<long>(type: "bigint", nullable: true),
                    events = table.Column<int>(type: "integer", nullable: false)
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
                name: "verification",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    unit = table.Column<long>(type: "bigint", nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    follows = table.Column<long>(type: "bigint", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    findings = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    article = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    rectify_by = table.Column<DateOnly>(type: "date", nullable: true),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    events = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification", x => x.id);
                    table.ForeignKey(
                        name: "fk_verification_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verification_follows",
                        column: x => x.follows,
                        principalTable: "verification",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verification_unit",
                        column: x => x.unit,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_subscription",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    owner = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    kinds = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    secret = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    former_secret = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    former_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    taken_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    events = table.Column<int>(type: "integer", nullable: false)
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
                name: "agency_request",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    @case = table.Column<long>(name: "case", type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    from = table.Column<long>(type: "bigint", nullable: false),
                    to = table.Column<long>(type: "bigint", nullable: false),
                    what = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    legal_ground = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    events = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_request_case",
                        column: x => x.@case,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_request_from",
                        column: x => x.from,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_request_to",
                        column: x => x.to,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_event",
                columns: table => new
                {
                    @case = table.Column<long>(name: "case", type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_event", x => new { x.@case, x.number });
                    table.ForeignKey(
                        name: "fk_case_event_case",
                        column: x => x.@case,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_event_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_link",
                columns: table => new
                {
                    @case = table.Column<long>(name: "case", type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    record = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_link", x => new { x.@case, x.kind, x.record });
                    table.ForeignKey(
                        name: "fk_case_link_case",
                        column: x => x.@case,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_look",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    @case = table.Column<long>(name: "case", type: "bigint", nullable: false),
                    way = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_look", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_look_case",
                        column: x => x.@case,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_look_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_measure",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    @case = table.Column<long>(name: "case", type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    unit = table.Column<long>(type: "bigint", nullable: true),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    rule = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    article = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    facts = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    proposed_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paper_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    executed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_measure_case",
                        column: x => x.@case,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_measure_unit",
                        column: x => x.unit,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_member",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    @case = table.Column<long>(name: "case", type: "bigint", nullable: false),
                    user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_member_case",
                        column: x => x.@case,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_member_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seized_item",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    @case = table.Column<long>(name: "case", type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    lot_mark = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    substance = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    unit = table.Column<int>(type: "integer", nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seal_number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    first_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    second_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    package = table.Column<long>(type: "bigint", nullable: true),
                    lot = table.Column<long>(type: "bigint", nullable: true),
                    seizure = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seized_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_seized_item_case",
                        column: x => x.@case,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seized_item_lot",
                        column: x => x.lot,
                        principalTable: "commodity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seized_item_package",
                        column: x => x.package,
                        principalTable: "package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seized_item_seizure",
                        column: x => x.seizure,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    maker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    model = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    serial = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bought_on = table.Column<DateOnly>(type: "date", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    owner = table.Column<long>(type: "bigint", nullable: false),
                    site = table.Column<long>(type: "bigint", nullable: false),
                    room = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    buyer = table.Column<long>(type: "bigint", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    events = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device", x => x.id);
                    table.ForeignKey(
                        name: "fk_device_buyer",
                        column: x => x.buyer,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_device_kind",
                        column: x => x.kind,
                        principalTable: "device_kind",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_device_owner",
                        column: x => x.owner,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_device_site",
                        column: x => x.site,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "end_use_event",
                columns: table => new
                {
                    check = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "enrolment_event",
                columns: table => new
                {
                    enrolment = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    article = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolment_event", x => new { x.enrolment, x.number });
                    table.ForeignKey(
                        name: "fk_enrolment_event_enrolment",
                        column: x => x.enrolment,
                        principalTable: "enrolment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enrolment_paper",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    enrolment = table.Column<long>(type: "bigint", nullable: false),
                    file_name = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolment_paper", x => x.id);
                    table.ForeignKey(
                        name: "fk_enrolment_paper_enrolment",
                        column: x => x.enrolment,
                        principalTable: "enrolment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enrolment_version",
                columns: table => new
                {
                    enrolment = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolment_version", x => new { x.enrolment, x.number });
                    table.ForeignKey(
                        name: "fk_enrolment_version_enrolment",
                        column: x => x.enrolment,
                        principalTable: "enrolment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    plan = table.Column<long>(type: "bigint", nullable: false),
                    unit = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    events = table.Column<int>(type: "integer", nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    body_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    sealed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_plan",
                        column: x => x.plan,
                        principalTable: "inspection_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_unit",
                        column: x => x.unit,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_agency",
                columns: table => new
                {
                    plan = table.Column<long>(type: "bigint", nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    answer = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_agency", x => new { x.plan, x.agency });
                    table.ForeignKey(
                        name: "fk_plan_agency_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_agency_plan",
                        column: x => x.plan,
                        principalTable: "inspection_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_event",
                columns: table => new
                {
                    plan = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_event", x => new { x.plan, x.number });
                    table.ForeignKey(
                        name: "fk_plan_event_plan",
                        column: x => x.plan,
                        principalTable: "inspection_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_officer",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    plan = table.Column<long>(type: "bigint", nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    certificate = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    user_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_officer", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_officer_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_officer_plan",
                        column: x => x.plan,
                        principalTable: "inspection_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_unit",
                columns: table => new
                {
                    plan = table.Column<long>(type: "bigint", nullable: false),
                    unit = table.Column<long>(type: "bigint", nullable: false),
                    origin = table.Column<int>(type: "integer", nullable: false),
                    risk = table.Column<int>(type: "integer", nullable: true),
                    rank = table.Column<int>(type: "integer", nullable: true),
                    is_target = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_unit", x => new { x.plan, x.unit });
                    table.ForeignKey(
                        name: "fk_plan_unit_plan",
                        column: x => x.plan,
                        principalTable: "inspection_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_unit_unit",
                        column: x => x.unit,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_list_row",
                columns: table => new
                {
                    list = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_list_row", x => new { x.list, x.code });
                    table.ForeignKey(
                        name: "fk_register_list_row_list",
                        column: x => x.list,
                        principalTable: "register_list",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspicion_event",
                columns: table => new
                {
                    report = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    report = table.Column<long>(type: "bigint", nullable: false),
                    file_name = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
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
                name: "verification_answer",
                columns: table => new
                {
                    verification = table.Column<long>(type: "bigint", nullable: false),
                    item = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<int>(type: "integer", nullable: false),
                    remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification_answer", x => new { x.verification, x.item, x.number });
                    table.ForeignKey(
                        name: "fk_verification_answer_verification",
                        column: x => x.verification,
                        principalTable: "verification",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "verification_event",
                columns: table => new
                {
                    verification = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification_event", x => new { x.verification, x.number });
                    table.ForeignKey(
                        name: "fk_verification_event_verification",
                        column: x => x.verification,
                        principalTable: "verification",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_delivery",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    subscription = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: true),
                    body = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    attempts_ever = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    delivered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: true),
                    fault = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
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
                    subscription = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "request_event",
                columns: table => new
                {
                    request = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_event", x => new { x.request, x.number });
                    table.ForeignKey(
                        name: "fk_request_event_request",
                        column: x => x.request,
                        principalTable: "agency_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_handover",
                columns: table => new
                {
                    item = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    from = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    to = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    is_seal_whole = table.Column<bool>(type: "boolean", nullable: false),
                    seal_number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_handover", x => new { x.item, x.number });
                    table.ForeignKey(
                        name: "fk_evidence_handover_item",
                        column: x => x.item,
                        principalTable: "seized_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "device_check",
                columns: table => new
                {
                    device = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    is_in_order = table.Column<bool>(type: "boolean", nullable: false),
                    finding = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_check", x => new { x.device, x.number });
                    table.ForeignKey(
                        name: "fk_device_check_device",
                        column: x => x.device,
                        principalTable: "device",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_device_check_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "device_event",
                columns: table => new
                {
                    device = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<long>(type: "bigint", nullable: false),
                    other = table.Column<long>(type: "bigint", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_event", x => new { x.device, x.number });
                    table.ForeignKey(
                        name: "fk_device_event_device",
                        column: x => x.device,
                        principalTable: "device",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_device_event_other",
                        column: x => x.other,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_device_event_owner",
                        column: x => x.owner,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "checklist_answer",
                columns: table => new
                {
                    inspection = table.Column<long>(type: "bigint", nullable: false),
                    item = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    reply = table.Column<int>(type: "integer", nullable: false),
                    remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checklist_answer", x => new { x.inspection, x.item, x.number });
                    table.ForeignKey(
                        name: "fk_checklist_answer_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_checklist_answer_inspection",
                        column: x => x.inspection,
                        principalTable: "inspection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_count",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    inspection = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    site = table.Column<long>(type: "bigint", nullable: false),
                    counted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_count", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_count_inspection",
                        column: x => x.inspection,
                        principalTable: "inspection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_count_site",
                        column: x => x.site,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_event",
                columns: table => new
                {
                    inspection = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_event", x => new { x.inspection, x.number });
                    table.ForeignKey(
                        name: "fk_inspection_event_inspection",
                        column: x => x.inspection,
                        principalTable: "inspection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_finding",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    inspection = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    rule = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    article = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    rectify_by = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    extended_to = table.Column<DateOnly>(type: "date", nullable: true),
                    rectified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    events = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_finding", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_finding_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_finding_inspection",
                        column: x => x.inspection,
                        principalTable: "inspection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_sample",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    inspection = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    seal_number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    lot = table.Column<long>(type: "bigint", nullable: false),
                    package = table.Column<long>(type: "bigint", nullable: true),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    taken_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    in_presence_of = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    laboratory = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_sample", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_sample_inspection",
                        column: x => x.inspection,
                        principalTable: "inspection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_sample_lot",
                        column: x => x.lot,
                        principalTable: "lot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_sample_package",
                        column: x => x.package,
                        principalTable: "package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_officer",
                columns: table => new
                {
                    inspection = table.Column<long>(type: "bigint", nullable: false),
                    officer = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_officer", x => new { x.inspection, x.officer });
                    table.ForeignKey(
                        name: "fk_inspection_officer_inspection",
                        column: x => x.inspection,
                        principalTable: "inspection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_officer_officer",
                        column: x => x.officer,
                        principalTable: "plan_officer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_recusal",
                columns: table => new
                {
                    plan = table.Column<long>(type: "bigint", nullable: false),
                    officer = table.Column<long>(type: "bigint", nullable: false),
                    unit = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_recusal", x => new { x.plan, x.officer, x.unit });
                    table.ForeignKey(
                        name: "fk_plan_recusal_officer",
                        column: x => x.officer,
                        principalTable: "plan_officer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_recusal_plan",
                        column: x => x.plan,
                        principalTable: "inspection_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_recusal_unit",
                        column: x => x.unit,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_attempt",
                columns: table => new
                {
                    delivery = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    milliseconds = table.Column<int>(type: "integer", nullable: false),
                    fault = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
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

            migrationBuilder.CreateTable(
                name: "inspection_count_line",
                columns: table => new
                {
                    count = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<int>(type: "integer", nullable: false),
                    product = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    product_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    lot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    package = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    unit = table.Column<int>(type: "integer", nullable: true),
                    book = table.Column<long>(type: "bigint", nullable: false),
                    found = table.Column<long>(type: "bigint", nullable: false),
                    remark = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_count_line", x => new { x.count, x.number });
                    table.ForeignKey(
                        name: "fk_inspection_count_line_count",
                        column: x => x.count,
                        principalTable: "inspection_count",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "finding_event",
                columns: table => new
                {
                    finding = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding_event", x => new { x.finding, x.number });
                    table.ForeignKey(
                        name: "fk_finding_event_finding",
                        column: x => x.finding,
                        principalTable: "inspection_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sample_result",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    sample = table.Column<long>(type: "bigint", nullable: false),
                    laboratory = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    method = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    assay_milli_percent = table.Column<int>(type: "integer", nullable: true),
                    purity_milli_percent = table.Column<int>(type: "integer", nullable: true),
                    marks = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    opinion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    report = table.Column<long>(type: "bigint", nullable: true),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sample_result", x => x.id);
                    table.ForeignKey(
                        name: "fk_sample_result_report",
                        column: x => x.report,
                        principalTable: "record_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sample_result_sample",
                        column: x => x.sample,
                        principalTable: "inspection_sample",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agency_request_to_id",
                table: "agency_request",
                columns: new[] { "to", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_agency_request_case_request_id",
                table: "agency_request",
                columns: new[] { "case", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_agency_request_number",
                table: "agency_request",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_arrival_event_consignment_request_id",
                table: "arrival_event",
                columns: new[] { "consignment", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bundle_run_owner",
                table: "bundle_run",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ux_case_agency_request_id",
                table: "case",
                columns: new[] { "agency", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_case_number",
                table: "case",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_link_kind_record",
                table: "case_link",
                columns: new[] { "kind", "record" });

            migrationBuilder.CreateIndex(
                name: "ix_case_look_case_id",
                table: "case_look",
                columns: new[] { "case", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_measure_unit_decided_on",
                table: "case_measure",
                columns: new[] { "unit", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "ux_case_measure_case_request_id",
                table: "case_measure",
                columns: new[] { "case", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_member_case_user",
                table: "case_member",
                columns: new[] { "case", "user" });

            migrationBuilder.CreateIndex(
                name: "ix_case_member_user",
                table: "case_member",
                column: "user");

            migrationBuilder.CreateIndex(
                name: "ix_device_buyer",
                table: "device",
                column: "buyer",
                filter: "buyer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_device_owner_id",
                table: "device",
                columns: new[] { "owner", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_device_kind_maker_serial",
                table: "device",
                columns: new[] { "kind", "maker", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_event_owner",
                table: "device_event",
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
                name: "ix_enrolment_agency_state",
                table: "enrolment",
                columns: new[] { "agency", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_region_id",
                table: "enrolment",
                columns: new[] { "region", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_enrolment_code_hash",
                table: "enrolment",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_enrolment_open_code",
                table: "enrolment",
                column: "open_code",
                unique: true,
                filter: "open_code is not null");

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_paper_enrolment",
                table: "enrolment_paper",
                column: "enrolment");

            migrationBuilder.CreateIndex(
                name: "ux_evidence_handover_item_request_id",
                table: "evidence_handover",
                columns: new[] { "item", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_unit",
                table: "inspection",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ux_inspection_plan_unit",
                table: "inspection",
                columns: new[] { "plan", "unit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_inspection_count_inspection_request_id",
                table: "inspection_count",
                columns: new[] { "inspection", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_inspection_finding_inspection_number",
                table: "inspection_finding",
                columns: new[] { "inspection", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_officer_officer",
                table: "inspection_officer",
                column: "officer");

            migrationBuilder.CreateIndex(
                name: "ux_inspection_plan_lead_request_id",
                table: "inspection_plan",
                columns: new[] { "lead", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_inspection_sample_inspection_number",
                table: "inspection_sample",
                columns: new[] { "inspection", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loss_report_region_id",
                table: "loss_report",
                columns: new[] { "region", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_loss_report_organisation_request_id",
                table: "loss_report",
                columns: new[] { "organisation", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_agency_agency",
                table: "plan_agency",
                column: "agency");

            migrationBuilder.CreateIndex(
                name: "ux_plan_officer_plan_certificate",
                table: "plan_officer",
                columns: new[] { "plan", "certificate" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_plan_officer_plan_user_id",
                table: "plan_officer",
                columns: new[] { "plan", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_unit_unit",
                table: "plan_unit",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_register_list_agency_id",
                table: "register_list",
                columns: new[] { "agency", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_list_row_region",
                table: "register_list_row",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ix_sample_result_sample",
                table: "sample_result",
                column: "sample");

            migrationBuilder.CreateIndex(
                name: "ux_seized_item_case_number",
                table: "seized_item",
                columns: new[] { "case", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_seized_item_case_request_id",
                table: "seized_item",
                columns: new[] { "case", "request_id" },
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
                name: "ix_verification_agency_state",
                table: "verification",
                columns: new[] { "agency", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_verification_unit_id",
                table: "verification",
                columns: new[] { "unit", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_verification_follows",
                table: "verification",
                column: "follows",
                unique: true,
                filter: "follows is not null");

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
                name: "arrival_event");

            migrationBuilder.DropTable(
                name: "bundle_run");

            migrationBuilder.DropTable(
                name: "case_event");

            migrationBuilder.DropTable(
                name: "case_link");

            migrationBuilder.DropTable(
                name: "case_look");

            migrationBuilder.DropTable(
                name: "case_measure");

            migrationBuilder.DropTable(
                name: "case_member");

            migrationBuilder.DropTable(
                name: "change");

            migrationBuilder.DropTable(
                name: "checklist_answer");

            migrationBuilder.DropTable(
                name: "device_check");

            migrationBuilder.DropTable(
                name: "device_event");

            migrationBuilder.DropTable(
                name: "end_use_event");

            migrationBuilder.DropTable(
                name: "enrolment_event");

            migrationBuilder.DropTable(
                name: "enrolment_paper");

            migrationBuilder.DropTable(
                name: "enrolment_version");

            migrationBuilder.DropTable(
                name: "evidence_handover");

            migrationBuilder.DropTable(
                name: "feed_head");

            migrationBuilder.DropTable(
                name: "finding_event");

            migrationBuilder.DropTable(
                name: "inspection_count_line");

            migrationBuilder.DropTable(
                name: "inspection_event");

            migrationBuilder.DropTable(
                name: "inspection_officer");

            migrationBuilder.DropTable(
                name: "loss_report");

            migrationBuilder.DropTable(
                name: "pending_change");

            migrationBuilder.DropTable(
                name: "plan_agency");

            migrationBuilder.DropTable(
                name: "plan_event");

            migrationBuilder.DropTable(
                name: "plan_recusal");

            migrationBuilder.DropTable(
                name: "plan_unit");

            migrationBuilder.DropTable(
                name: "post_term");

            migrationBuilder.DropTable(
                name: "register_list_row");

            migrationBuilder.DropTable(
                name: "request_event");

            migrationBuilder.DropTable(
                name: "sample_result");

            migrationBuilder.DropTable(
                name: "suspicion_event");

            migrationBuilder.DropTable(
                name: "suspicion_file");

            migrationBuilder.DropTable(
                name: "verification_answer");

            migrationBuilder.DropTable(
                name: "verification_event");

            migrationBuilder.DropTable(
                name: "webhook_attempt");

            migrationBuilder.DropTable(
                name: "webhook_event");

            migrationBuilder.DropTable(
                name: "device");

            migrationBuilder.DropTable(
                name: "end_use_check");

            migrationBuilder.DropTable(
                name: "enrolment");

            migrationBuilder.DropTable(
                name: "seized_item");

            migrationBuilder.DropTable(
                name: "inspection_finding");

            migrationBuilder.DropTable(
                name: "inspection_count");

            migrationBuilder.DropTable(
                name: "plan_officer");

            migrationBuilder.DropTable(
                name: "register_list");

            migrationBuilder.DropTable(
                name: "agency_request");

            migrationBuilder.DropTable(
                name: "inspection_sample");

            migrationBuilder.DropTable(
                name: "suspicion_report");

            migrationBuilder.DropTable(
                name: "verification");

            migrationBuilder.DropTable(
                name: "webhook_delivery");

            migrationBuilder.DropTable(
                name: "device_kind");

            migrationBuilder.DropTable(
                name: "case");

            migrationBuilder.DropTable(
                name: "inspection");

            migrationBuilder.DropTable(
                name: "webhook_subscription");

            migrationBuilder.DropTable(
                name: "inspection_plan");

            migrationBuilder.DropColumn(
                name: "must_change_password",
                table: "asp_net_users");

            migrationBuilder.DropColumn(
                name: "secret_expires_at",
                table: "asp_net_users");
        }
    }
}
