using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EnrolmentsVerificationsDevices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "device_kind",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_kind", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "enrolment",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    open_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kinds = table.Column<int>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    agency = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    versions = table.Column<int>(type: "INTEGER", nullable: false),
                    events = table.Column<int>(type: "INTEGER", nullable: false),
                    reviewed_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    became = table.Column<long>(type: "INTEGER", nullable: true)
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
                name: "register_list",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                name: "verification",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<long>(type: "INTEGER", nullable: false),
                    agency = table.Column<long>(type: "INTEGER", nullable: false),
                    follows = table.Column<long>(type: "INTEGER", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    begun_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    findings = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    article = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    rectify_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "device",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    maker = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    model = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    serial = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    bought_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    owner = table.Column<long>(type: "INTEGER", nullable: false),
                    site = table.Column<long>(type: "INTEGER", nullable: false),
                    room = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    buyer = table.Column<long>(type: "INTEGER", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "enrolment_event",
                columns: table => new
                {
                    enrolment = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    article = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    enrolment = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    enrolment = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "register_list_row",
                columns: table => new
                {
                    list = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false)
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
                name: "verification_answer",
                columns: table => new
                {
                    verification = table.Column<long>(type: "INTEGER", nullable: false),
                    item = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    mark = table.Column<int>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    verification = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "device_check",
                columns: table => new
                {
                    device = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    is_in_order = table.Column<bool>(type: "INTEGER", nullable: false),
                    finding = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    device = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    owner = table.Column<long>(type: "INTEGER", nullable: false),
                    other = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "ix_register_list_agency_id",
                table: "register_list",
                columns: new[] { "agency", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_list_row_region",
                table: "register_list_row",
                column: "region");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "device_check");

            migrationBuilder.DropTable(
                name: "device_event");

            migrationBuilder.DropTable(
                name: "enrolment_event");

            migrationBuilder.DropTable(
                name: "enrolment_paper");

            migrationBuilder.DropTable(
                name: "enrolment_version");

            migrationBuilder.DropTable(
                name: "register_list_row");

            migrationBuilder.DropTable(
                name: "verification_answer");

            migrationBuilder.DropTable(
                name: "verification_event");

            migrationBuilder.DropTable(
                name: "device");

            migrationBuilder.DropTable(
                name: "enrolment");

            migrationBuilder.DropTable(
                name: "register_list");

            migrationBuilder.DropTable(
                name: "verification");

            migrationBuilder.DropTable(
                name: "device_kind");
        }
    }
}
