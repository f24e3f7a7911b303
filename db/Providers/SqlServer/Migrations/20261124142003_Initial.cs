using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asp_net_roles",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "commodity",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    book = table.Column<int>(type: "int", nullable: false),
                    unit = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commodity", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "daily_seal",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    movements = table.Column<long>(type: "bigint", nullable: false),
                    merkle_root = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    previous_seal = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    seal = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_daily_seal", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    friendly_name = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    xml = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "id_block",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    next_value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_id_block", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_run",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    profile = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    mode = table.Column<int>(type: "int", nullable: false),
                    for_organisation = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    for_site = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    file_name = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    file_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    kept_as = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    started_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    finished_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    rows_read = table.Column<long>(type: "bigint", nullable: false),
                    rows_accepted = table.Column<long>(type: "bigint", nullable: false),
                    rows_refused = table.Column<long>(type: "bigint", nullable: false),
                    rows_known = table.Column<long>(type: "bigint", nullable: false),
                    started_by = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    seen_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    failure = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    dry_run = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_run",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    job = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    finished_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    examined = table.Column<long>(type: "bigint", nullable: false),
                    raised = table.Column<long>(type: "bigint", nullable: false),
                    cleared = table.Column<long>(type: "bigint", nullable: false),
                    failure = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mapping_profile",
                columns: table => new
                {
                    name = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    definition = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mapping_profile", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kinds = table.Column<int>(type: "int", nullable: false),
                    region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    legal_representative = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<int>(type: "int", nullable: false),
                    member_of = table.Column<long>(type: "bigint", nullable: true),
                    agency = table.Column<int>(type: "int", nullable: true),
                    annual_capacity = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    note = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_member_of",
                        column: x => x.member_of,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permit_type",
                columns: table => new
                {
                    code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    name_zh = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    name_en = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    applies_to = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    issuing_authority = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    issued_for = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    validity = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    single_use = table.Column<bool>(type: "bit", nullable: false),
                    legal_basis = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    notes = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    verified = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit_type", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "protected_secret",
                columns: table => new
                {
                    name = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    cipher = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protected_secret", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "setting",
                columns: table => new
                {
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting", x => new { x.name, x.effective_from });
                });

            migrationBuilder.CreateTable(
                name: "substance",
                columns: table => new
                {
                    code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    @class = table.Column<int>(name: "class", type: "int", nullable: false),
                    name_zh = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    name_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    aliases = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    cas = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    hs_code = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    includes_salts = table.Column<bool>(type: "bit", nullable: false),
                    listed_from = table.Column<DateOnly>(type: "date", nullable: true),
                    delisted_from = table.Column<DateOnly>(type: "date", nullable: true),
                    legal_basis = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    verified = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    notes = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_substance", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_role_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    role_id = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    claim_type = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    claim_value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_role_claims_role_id",
                        column: x => x.role_id,
                        principalTable: "asp_net_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alert",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    rule = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    period = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    product_or_substance = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    level = table.Column<int>(type: "int", nullable: false),
                    message_zh = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    message_en = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    evidence = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    first_seen_on = table.Column<DateOnly>(type: "date", nullable: false),
                    raised_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    due_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    assignee = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    closing_reason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    closed_at = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert", x => x.id);
                    table.ForeignKey(
                        name: "fk_alert_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duty_filing",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    rule = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    period = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    filed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    filed_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    content_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_filing", x => x.id);
                    table.ForeignKey(
                        name: "fk_duty_filing_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "parcel",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    carrier = table.Column<long>(type: "bigint", nullable: false),
                    waybill = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    sender_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    sender_id_cipher = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    sender_id_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    recipient_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    recipient_region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    contents = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    is_opened = table.Column<bool>(type: "bit", nullable: false),
                    is_xrayed = table.Column<bool>(type: "bit", nullable: false),
                    outcome = table.Column<int>(type: "int", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    recorded_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parcel", x => x.id);
                    table.ForeignKey(
                        name: "fk_parcel_carrier",
                        column: x => x.carrier,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    role = table.Column<int>(type: "int", nullable: false),
                    id_number_cipher = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    id_number_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    born_on = table.Column<DateOnly>(type: "date", nullable: true),
                    phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "product",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    owner = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    gtin = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: true),
                    form = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    base_unit = table.Column<int>(type: "int", nullable: false),
                    pack_size = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    density_milligrams_per_litre = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product", x => x.id);
                    table.ForeignKey(
                        name: "fk_product_owner",
                        column: x => x.owner,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "refusal",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    body_hash = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    rules = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    findings = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refusal", x => x.id);
                    table.ForeignKey(
                        name: "fk_refusal_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    latitude_microdegrees = table.Column<int>(type: "int", nullable: true),
                    longitude_microdegrees = table.Column<int>(type: "int", nullable: true),
                    controls = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site", x => x.id);
                    table.ForeignKey(
                        name: "fk_site_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_visit",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    visited = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    first_officer = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    second_officer = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    @checked = table.Column<string>(name: "checked", type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    findings = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_visit", x => x.id);
                    table.ForeignKey(
                        name: "fk_site_visit_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_site_visit_visited",
                        column: x => x.visited,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permit",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    type = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    holder = table.Column<long>(type: "bigint", nullable: false),
                    counterparty = table.Column<long>(type: "bigint", nullable: true),
                    carrier = table.Column<long>(type: "bigint", nullable: true),
                    from_region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: true),
                    to_region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: true),
                    route = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    outside_issuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    single_use = table.Column<bool>(type: "bit", nullable: false),
                    issued_by = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<int>(type: "int", nullable: false),
                    follows = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit", x => x.id);
                    table.CheckConstraint("ck_permit_dates", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_permit_carrier",
                        column: x => x.carrier,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_counterparty",
                        column: x => x.counterparty,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_follows",
                        column: x => x.follows,
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_holder",
                        column: x => x.holder,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_issued_by",
                        column: x => x.issued_by,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_type",
                        column: x => x.type,
                        principalTable: "permit_type",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_declaration",
                columns: table => new
                {
                    substance = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    declared_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    declared_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    content = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_declaration", x => new { x.substance, x.organisation });
                    table.ForeignKey(
                        name: "fk_stock_declaration_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stock_declaration_substance",
                        column: x => x.substance,
                        principalTable: "substance",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_users",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    person = table.Column<long>(type: "bigint", nullable: true),
                    display_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    user_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    password_hash = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    security_stamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    phone_number = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "bit", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "bit", nullable: false),
                    access_failed_count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_users", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_users_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_asp_net_users_person",
                        column: x => x.person,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lot",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    product = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    opened_by = table.Column<long>(type: "bigint", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lot", x => x.id);
                    table.ForeignKey(
                        name: "fk_lot_id",
                        column: x => x.id,
                        principalTable: "commodity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lot_opened_by",
                        column: x => x.opened_by,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lot_product",
                        column: x => x.product,
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "product_content",
                columns: table => new
                {
                    product = table.Column<long>(type: "bigint", nullable: false),
                    substance = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    nanograms_per_unit = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_content", x => new { x.product, x.substance });
                    table.CheckConstraint("ck_product_content_positive", "nanograms_per_unit > 0");
                    table.ForeignKey(
                        name: "fk_product_content_product",
                        column: x => x.product,
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_product_content_substance",
                        column: x => x.substance,
                        principalTable: "substance",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "movement",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    body_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    mode = table.Column<int>(type: "int", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    occurred_offset_minutes = table.Column<int>(type: "int", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    posted_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    site = table.Column<long>(type: "bigint", nullable: true),
                    owner = table.Column<long>(type: "bigint", nullable: false),
                    counterparty = table.Column<long>(type: "bigint", nullable: true),
                    counter_site = table.Column<long>(type: "bigint", nullable: true),
                    consignment = table.Column<long>(type: "bigint", nullable: true),
                    refers_to = table.Column<long>(type: "bigint", nullable: true),
                    reverses = table.Column<long>(type: "bigint", nullable: true),
                    purchase_permit = table.Column<long>(type: "bigint", nullable: true),
                    purchase_permit_number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    transport_permit = table.Column<long>(type: "bigint", nullable: true),
                    transport_permit_number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    import = table.Column<long>(type: "bigint", nullable: true),
                    recorded_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    handed_over_by = table.Column<long>(type: "bigint", nullable: true),
                    taken_over_by = table.Column<long>(type: "bigint", nullable: true),
                    contract = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    invoice = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    payment = table.Column<int>(type: "int", nullable: true),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    vehicle = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    driver = table.Column<long>(type: "bigint", nullable: true),
                    carrier = table.Column<long>(type: "bigint", nullable: true),
                    planned_arrival = table.Column<DateTime>(type: "datetime2", nullable: true),
                    purpose = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    findings = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_movement", x => x.id);
                    table.CheckConstraint("ck_movement_two_persons", "mode = 2 or handed_over_by is null or handed_over_by <> taken_over_by");
                    table.ForeignKey(
                        name: "fk_movement_carrier",
                        column: x => x.carrier,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_counter_site",
                        column: x => x.counter_site,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_counterparty",
                        column: x => x.counterparty,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_driver",
                        column: x => x.driver,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_handed_over_by",
                        column: x => x.handed_over_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_import",
                        column: x => x.import,
                        principalTable: "import_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_owner",
                        column: x => x.owner,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_purchase_permit",
                        column: x => x.purchase_permit,
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_refers_to",
                        column: x => x.refers_to,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_reverses",
                        column: x => x.reverses,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_site",
                        column: x => x.site,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_taken_over_by",
                        column: x => x.taken_over_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_transport_permit",
                        column: x => x.transport_permit,
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permit_application",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    request_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    type = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    applicant = table.Column<long>(type: "bigint", nullable: false),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    about = table.Column<long>(type: "bigint", nullable: true),
                    paper_number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    paper_issuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    counterparty = table.Column<long>(type: "bigint", nullable: true),
                    carrier = table.Column<long>(type: "bigint", nullable: true),
                    from_region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: true),
                    to_region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: true),
                    route = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    single_use = table.Column<bool>(type: "bit", nullable: false),
                    purpose = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ended_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    reviewed_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    granted_number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit_application", x => x.id);
                    table.CheckConstraint("ck_permit_application_dates", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_permit_application_about",
                        column: x => x.about,
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_application_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_application_applicant",
                        column: x => x.applicant,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_application_carrier",
                        column: x => x.carrier,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_application_counterparty",
                        column: x => x.counterparty,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_application_type",
                        column: x => x.type,
                        principalTable: "permit_type",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permit_event",
                columns: table => new
                {
                    permit = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    act = table.Column<int>(type: "int", nullable: false),
                    before = table.Column<int>(type: "int", nullable: false),
                    after = table.Column<int>(type: "int", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    replaced = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    agency = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit_event", x => new { x.permit, x.number });
                    table.ForeignKey(
                        name: "fk_permit_event_agency",
                        column: x => x.agency,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_event_permit",
                        column: x => x.permit,
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permit_line",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    permit = table.Column<long>(type: "bigint", nullable: false),
                    substance = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: true),
                    unit = table.Column<int>(type: "int", nullable: false),
                    basis = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_permit_line_id",
                        column: x => x.id,
                        principalTable: "commodity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_line_permit",
                        column: x => x.permit,
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_line_substance",
                        column: x => x.substance,
                        principalTable: "substance",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    user_id = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    claim_type = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    claim_value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    provider_key = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    provider_display_name = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    user_id = table.Column<string>(type: "nvarchar(450)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_roles",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    role_id = table.Column<string>(type: "nvarchar(450)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_asp_net_user_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "asp_net_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_asp_net_user_roles_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    login_provider = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    name = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "package",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    product = table.Column<long>(type: "bigint", nullable: true),
                    lot = table.Column<long>(type: "bigint", nullable: true),
                    issued_by = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    parent = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_package", x => x.id);
                    table.ForeignKey(
                        name: "fk_package_issued_by",
                        column: x => x.issued_by,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_package_lot",
                        column: x => x.lot,
                        principalTable: "lot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_package_parent",
                        column: x => x.parent,
                        principalTable: "package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_package_product",
                        column: x => x.product,
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recall",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    lot = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    recorded_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    lifted_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    lifted_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    lift_reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recall", x => x.id);
                    table.ForeignKey(
                        name: "fk_recall_lot",
                        column: x => x.lot,
                        principalTable: "lot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recall_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    movement = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    content_type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    added_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    added_by = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachment_movement",
                        column: x => x.movement,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consignment",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    dispatch = table.Column<long>(type: "bigint", nullable: false),
                    shipper = table.Column<long>(type: "bigint", nullable: false),
                    from_site = table.Column<long>(type: "bigint", nullable: true),
                    consignee = table.Column<long>(type: "bigint", nullable: false),
                    to_site = table.Column<long>(type: "bigint", nullable: true),
                    carrier = table.Column<long>(type: "bigint", nullable: true),
                    vehicle = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    driver = table.Column<long>(type: "bigint", nullable: true),
                    departed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    planned_arrival = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consignment", x => x.id);
                    table.ForeignKey(
                        name: "fk_consignment_consignee",
                        column: x => x.consignee,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consignment_dispatch",
                        column: x => x.dispatch,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consignment_shipper",
                        column: x => x.shipper,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "counterpart_confirmation",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    movement = table.Column<long>(type: "bigint", nullable: false),
                    is_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    authority = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    remark = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counterpart_confirmation", x => x.id);
                    table.ForeignKey(
                        name: "fk_counterpart_confirmation_movement",
                        column: x => x.movement,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_counterpart_confirmation_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_row",
                columns: table => new
                {
                    movement = table.Column<long>(type: "bigint", nullable: false),
                    item = table.Column<int>(type: "int", nullable: false),
                    row_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    row_group = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    occurred_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    taken_over_by = table.Column<long>(type: "bigint", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    note = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_row", x => new { x.movement, x.item });
                    table.ForeignKey(
                        name: "fk_source_row_movement",
                        column: x => x.movement,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_event",
                columns: table => new
                {
                    application = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    act = table.Column<int>(type: "int", nullable: false),
                    before = table.Column<int>(type: "int", nullable: false),
                    after = table.Column<int>(type: "int", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_event", x => new { x.application, x.number });
                    table.ForeignKey(
                        name: "fk_application_event_application",
                        column: x => x.application,
                        principalTable: "permit_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_application_event_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_line",
                columns: table => new
                {
                    application = table.Column<long>(type: "bigint", nullable: false),
                    substance = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: true),
                    unit = table.Column<int>(type: "int", nullable: false),
                    basis = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_line", x => new { x.application, x.substance });
                    table.ForeignKey(
                        name: "fk_application_line_application",
                        column: x => x.application,
                        principalTable: "permit_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_application_line_substance",
                        column: x => x.substance,
                        principalTable: "substance",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_paper",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    application = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    content_type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    added_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    added_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_paper", x => x.id);
                    table.ForeignKey(
                        name: "fk_application_paper_application",
                        column: x => x.application,
                        principalTable: "permit_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    owner = table.Column<long>(type: "bigint", nullable: false),
                    holder = table.Column<long>(type: "bigint", nullable: false),
                    commodity = table.Column<long>(type: "bigint", nullable: false),
                    package = table.Column<long>(type: "bigint", nullable: true),
                    package_key = table.Column<long>(type: "bigint", nullable: false),
                    is_boundary = table.Column<int>(type: "int", nullable: false),
                    entries = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                    table.UniqueConstraint("ak_account_id_commodity", x => new { x.id, x.commodity });
                    table.UniqueConstraint("ak_account_id_is_boundary", x => new { x.id, x.is_boundary });
                    table.CheckConstraint("ck_account_boundary", "(kind in (1, 20) and is_boundary <> 0) or (kind not in (1, 20) and is_boundary = 0)");
                    table.CheckConstraint("ck_account_package_key", "package_key = coalesce(package, 0)");
                    table.ForeignKey(
                        name: "fk_account_commodity",
                        column: x => x.commodity,
                        principalTable: "commodity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_owner",
                        column: x => x.owner,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_package",
                        column: x => x.package,
                        principalTable: "package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "counted_stock",
                columns: table => new
                {
                    movement = table.Column<long>(type: "bigint", nullable: false),
                    item = table.Column<int>(type: "int", nullable: false),
                    lot = table.Column<long>(type: "bigint", nullable: false),
                    package = table.Column<long>(type: "bigint", nullable: true),
                    counted = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_stock", x => new { x.movement, x.item });
                    table.ForeignKey(
                        name: "fk_counted_stock_lot",
                        column: x => x.lot,
                        principalTable: "commodity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_counted_stock_movement",
                        column: x => x.movement,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_counted_stock_package",
                        column: x => x.package,
                        principalTable: "package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scan",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    package = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    site = table.Column<long>(type: "bigint", nullable: true),
                    place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    latitude_microdegrees = table.Column<int>(type: "int", nullable: true),
                    longitude_microdegrees = table.Column<int>(type: "int", nullable: true),
                    by = table.Column<long>(type: "bigint", nullable: true),
                    organisation = table.Column<long>(type: "bigint", nullable: true),
                    genuine = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scan", x => x.id);
                    table.ForeignKey(
                        name: "fk_scan_package",
                        column: x => x.package,
                        principalTable: "package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scan_site",
                        column: x => x.site,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "movement_line",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    movement = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "int", nullable: false),
                    item = table.Column<int>(type: "int", nullable: false),
                    from_account = table.Column<long>(type: "bigint", nullable: false),
                    to_account = table.Column<long>(type: "bigint", nullable: false),
                    commodity = table.Column<long>(type: "bigint", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    reverses = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_movement_line", x => x.id);
                    table.UniqueConstraint("ak_movement_line_id_quantity", x => new { x.id, x.quantity });
                    table.CheckConstraint("ck_movement_line_moves", "from_account <> to_account");
                    table.CheckConstraint("ck_movement_line_quantity", "quantity > 0");
                    table.ForeignKey(
                        name: "fk_movement_line_from_commodity",
                        columns: x => new { x.from_account, x.commodity },
                        principalTable: "account",
                        principalColumns: new[] { "id", "commodity" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_line_movement",
                        column: x => x.movement,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_line_reverses",
                        column: x => x.reverses,
                        principalTable: "movement_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_movement_line_to_commodity",
                        columns: x => new { x.to_account, x.commodity },
                        principalTable: "account",
                        principalColumns: new[] { "id", "commodity" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entry",
                columns: table => new
                {
                    account = table.Column<long>(type: "bigint", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    previous_seq = table.Column<long>(type: "bigint", nullable: true),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    side = table.Column<int>(type: "int", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    balance_before = table.Column<long>(type: "bigint", nullable: false),
                    balance_after = table.Column<long>(type: "bigint", nullable: false),
                    is_boundary = table.Column<int>(type: "int", nullable: false),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entry", x => new { x.account, x.seq });
                    table.UniqueConstraint("ak_ledger_entry_account_seq_after", x => new { x.account, x.seq, x.balance_after });
                    table.CheckConstraint("ck_ledger_entry_arithmetic", "balance_after = balance_before + side * quantity");
                    table.CheckConstraint("ck_ledger_entry_chain", "(seq = 1 and previous_seq is null and balance_before = 0) or (previous_seq is not null and previous_seq = seq - 1)");
                    table.CheckConstraint("ck_ledger_entry_not_negative", "balance_after >= 0 or is_boundary <> 0");
                    table.CheckConstraint("ck_ledger_entry_side", "side in (-1, 1)");
                    table.ForeignKey(
                        name: "fk_ledger_entry_account_is_boundary",
                        columns: x => new { x.account, x.is_boundary },
                        principalTable: "account",
                        principalColumns: new[] { "id", "is_boundary" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entry_account_previous_seq_before",
                        columns: x => new { x.account, x.previous_seq, x.balance_before },
                        principalTable: "ledger_entry",
                        principalColumns: new[] { "account", "seq", "balance_after" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entry_line_quantity",
                        columns: x => new { x.line, x.quantity },
                        principalTable: "movement_line",
                        principalColumns: new[] { "id", "quantity" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_holder_kind",
                table: "account",
                columns: new[] { "holder", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_account_owner_id",
                table: "account",
                columns: new[] { "owner", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_account_package",
                table: "account",
                column: "package",
                filter: "package is not null");

            migrationBuilder.CreateIndex(
                name: "ux_account_commodity_kind_owner_holder_package_key",
                table: "account",
                columns: new[] { "commodity", "kind", "owner", "holder", "package_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alert_organisation_id",
                table: "alert",
                columns: new[] { "organisation", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_alert_state_id",
                table: "alert",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_alert_rule_subject_period",
                table: "alert",
                columns: new[] { "rule", "subject", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_application_paper_application",
                table: "application_paper",
                column: "application");

            migrationBuilder.CreateIndex(
                name: "ux_asp_net_roles_normalized_name",
                table: "asp_net_roles",
                column: "normalized_name",
                unique: true,
                filter: "[normalized_name] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_users_normalized_email",
                table: "asp_net_users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_users_organisation",
                table: "asp_net_users",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ux_asp_net_users_normalized_user_name",
                table: "asp_net_users",
                column: "normalized_user_name",
                unique: true,
                filter: "[normalized_user_name] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_movement",
                table: "attachment",
                column: "movement");

            migrationBuilder.CreateIndex(
                name: "ix_consignment_consignee_departed_at",
                table: "consignment",
                columns: new[] { "consignee", "departed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_consignment_shipper_departed_at",
                table: "consignment",
                columns: new[] { "shipper", "departed_at" });

            migrationBuilder.CreateIndex(
                name: "ux_consignment_dispatch",
                table: "consignment",
                column: "dispatch",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_counterpart_confirmation_movement_reference",
                table: "counterpart_confirmation",
                columns: new[] { "movement", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_duty_filing_organisation_rule_period",
                table: "duty_filing",
                columns: new[] { "organisation", "rule", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_run_file_hash",
                table: "import_run",
                column: "file_hash");

            migrationBuilder.CreateIndex(
                name: "ix_job_run_job_started_at",
                table: "job_run",
                columns: new[] { "job", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ux_ledger_entry_line_side",
                table: "ledger_entry",
                columns: new[] { "line", "side" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_lot_number_product",
                table: "lot",
                columns: new[] { "number", "product" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_movement_carrier_id",
                table: "movement",
                columns: new[] { "carrier", "id" },
                filter: "carrier is not null");

            migrationBuilder.CreateIndex(
                name: "ix_movement_counterparty_id",
                table: "movement",
                columns: new[] { "counterparty", "id" },
                filter: "counterparty is not null");

            migrationBuilder.CreateIndex(
                name: "ix_movement_organisation_id",
                table: "movement",
                columns: new[] { "organisation", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_movement_owner_id",
                table: "movement",
                columns: new[] { "owner", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_movement_posted_at_id",
                table: "movement",
                columns: new[] { "posted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_movement_purchase_permit",
                table: "movement",
                column: "purchase_permit",
                filter: "purchase_permit is not null");

            migrationBuilder.CreateIndex(
                name: "ix_movement_refers_to",
                table: "movement",
                column: "refers_to",
                filter: "refers_to is not null");

            migrationBuilder.CreateIndex(
                name: "ix_movement_reverses",
                table: "movement",
                column: "reverses",
                filter: "reverses is not null");

            migrationBuilder.CreateIndex(
                name: "ix_movement_transport_permit",
                table: "movement",
                column: "transport_permit",
                filter: "transport_permit is not null");

            migrationBuilder.CreateIndex(
                name: "ux_movement_request_id_organisation",
                table: "movement",
                columns: new[] { "request_id", "organisation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_movement_line_movement",
                table: "movement_line",
                column: "movement");

            migrationBuilder.CreateIndex(
                name: "ux_movement_line_reverses",
                table: "movement_line",
                column: "reverses",
                unique: true,
                filter: "reverses is not null");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_member_of",
                table: "organisation",
                column: "member_of",
                filter: "member_of is not null");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_region",
                table: "organisation",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ux_organisation_code",
                table: "organisation",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_package_lot",
                table: "package",
                column: "lot");

            migrationBuilder.CreateIndex(
                name: "ix_package_parent",
                table: "package",
                column: "parent",
                filter: "parent is not null");

            migrationBuilder.CreateIndex(
                name: "ux_package_code",
                table: "package",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_parcel_sender_id_hash",
                table: "parcel",
                column: "sender_id_hash");

            migrationBuilder.CreateIndex(
                name: "ux_parcel_carrier_waybill",
                table: "parcel",
                columns: new[] { "carrier", "waybill" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_permit_holder_valid_to",
                table: "permit",
                columns: new[] { "holder", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ux_permit_follows",
                table: "permit",
                column: "follows",
                unique: true,
                filter: "[follows] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_permit_number",
                table: "permit",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_permit_application_agency_state",
                table: "permit_application",
                columns: new[] { "agency", "state" });

            migrationBuilder.CreateIndex(
                name: "ux_permit_application_applicant_request_id",
                table: "permit_application",
                columns: new[] { "applicant", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_permit_application_number",
                table: "permit_application",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_permit_line_permit_substance",
                table: "permit_line",
                columns: new[] { "permit", "substance" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_id_number_hash",
                table: "person",
                column: "id_number_hash",
                filter: "id_number_hash is not null");

            migrationBuilder.CreateIndex(
                name: "ix_person_organisation",
                table: "person",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ux_person_code",
                table: "person",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_product_gtin",
                table: "product",
                column: "gtin");

            migrationBuilder.CreateIndex(
                name: "ux_product_code",
                table: "product",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_product_content_substance",
                table: "product_content",
                column: "substance");

            migrationBuilder.CreateIndex(
                name: "ix_recall_lot",
                table: "recall",
                column: "lot");

            migrationBuilder.CreateIndex(
                name: "ix_refusal_organisation_at",
                table: "refusal",
                columns: new[] { "organisation", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_scan_package_at",
                table: "scan",
                columns: new[] { "package", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_scan_recorded_at",
                table: "scan",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "ix_site_organisation",
                table: "site",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ux_site_code",
                table: "site",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_site_visit_visited_day",
                table: "site_visit",
                columns: new[] { "visited", "day" });

            migrationBuilder.CreateIndex(
                name: "ux_site_visit_agency_visited_day",
                table: "site_visit",
                columns: new[] { "agency", "visited", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_row_row_id",
                table: "source_row",
                column: "row_id");

            migrationBuilder.CreateIndex(
                name: "ix_stock_declaration_organisation",
                table: "stock_declaration",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_substance_cas",
                table: "substance",
                column: "cas");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert");

            migrationBuilder.DropTable(
                name: "application_event");

            migrationBuilder.DropTable(
                name: "application_line");

            migrationBuilder.DropTable(
                name: "application_paper");

            migrationBuilder.DropTable(
                name: "asp_net_role_claims");

            migrationBuilder.DropTable(
                name: "asp_net_user_claims");

            migrationBuilder.DropTable(
                name: "asp_net_user_logins");

            migrationBuilder.DropTable(
                name: "asp_net_user_roles");

            migrationBuilder.DropTable(
                name: "asp_net_user_tokens");

            migrationBuilder.DropTable(
                name: "attachment");

            migrationBuilder.DropTable(
                name: "consignment");

            migrationBuilder.DropTable(
                name: "counted_stock");

            migrationBuilder.DropTable(
                name: "counterpart_confirmation");

            migrationBuilder.DropTable(
                name: "daily_seal");

            migrationBuilder.DropTable(
                name: "data_protection_key");

            migrationBuilder.DropTable(
                name: "duty_filing");

            migrationBuilder.DropTable(
                name: "id_block");

            migrationBuilder.DropTable(
                name: "job_run");

            migrationBuilder.DropTable(
                name: "ledger_entry");

            migrationBuilder.DropTable(
                name: "mapping_profile");

            migrationBuilder.DropTable(
                name: "parcel");

            migrationBuilder.DropTable(
                name: "permit_event");

            migrationBuilder.DropTable(
                name: "permit_line");

            migrationBuilder.DropTable(
                name: "product_content");

            migrationBuilder.DropTable(
                name: "protected_secret");

            migrationBuilder.DropTable(
                name: "recall");

            migrationBuilder.DropTable(
                name: "refusal");

            migrationBuilder.DropTable(
                name: "scan");

            migrationBuilder.DropTable(
                name: "setting");

            migrationBuilder.DropTable(
                name: "site_visit");

            migrationBuilder.DropTable(
                name: "source_row");

            migrationBuilder.DropTable(
                name: "stock_declaration");

            migrationBuilder.DropTable(
                name: "permit_application");

            migrationBuilder.DropTable(
                name: "asp_net_roles");

            migrationBuilder.DropTable(
                name: "asp_net_users");

            migrationBuilder.DropTable(
                name: "movement_line");

            migrationBuilder.DropTable(
                name: "substance");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "movement");

            migrationBuilder.DropTable(
                name: "package");

            migrationBuilder.DropTable(
                name: "site");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "import_run");

            migrationBuilder.DropTable(
                name: "permit");

            migrationBuilder.DropTable(
                name: "lot");

            migrationBuilder.DropTable(
                name: "permit_type");

            migrationBuilder.DropTable(
                name: "commodity");

            migrationBuilder.DropTable(
                name: "product");

            migrationBuilder.DropTable(
                name: "organisation");
        }
    }
}
