using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CasesAndLosses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source = table.Column<int>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    happened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    agency = table.Column<long>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loss_report",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    discovered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    product = table.Column<long>(type: "INTEGER", nullable: false),
                    lot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    controls = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    reported_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reported_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: true),
                    received_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    received_for = table.Column<long>(type: "INTEGER", nullable: true),
                    receipt = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
                name: "post_term",
                columns: table => new
                {
                    person = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                name: "agency_request",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    @case = table.Column<long>(name: "case", type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    to = table.Column<long>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    legal_ground = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
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
                    @case = table.Column<long>(name: "case", type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<long>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    @case = table.Column<long>(name: "case", type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    record = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    @case = table.Column<long>(name: "case", type: "INTEGER", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    @case = table.Column<long>(name: "case", type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    unit = table.Column<long>(type: "INTEGER", nullable: true),
                    person = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    rule = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    article = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    facts = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    executed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    @case = table.Column<long>(name: "case", type: "INTEGER", nullable: false),
                    user = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    @case = table.Column<long>(name: "case", type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    mark = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    lot_mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    substance = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<int>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seal_number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    first_officer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    second_officer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    package = table.Column<long>(type: "INTEGER", nullable: true),
                    lot = table.Column<long>(type: "INTEGER", nullable: true),
                    seizure = table.Column<long>(type: "INTEGER", nullable: true)
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
                name: "request_event",
                columns: table => new
                {
                    request = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    item = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_seal_whole = table.Column<bool>(type: "INTEGER", nullable: false),
                    seal_number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                name: "ux_evidence_handover_item_request_id",
                table: "evidence_handover",
                columns: new[] { "item", "request_id" },
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
                name: "ux_seized_item_case_number",
                table: "seized_item",
                columns: new[] { "case", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_seized_item_case_request_id",
                table: "seized_item",
                columns: new[] { "case", "request_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "evidence_handover");

            migrationBuilder.DropTable(
                name: "loss_report");

            migrationBuilder.DropTable(
                name: "post_term");

            migrationBuilder.DropTable(
                name: "request_event");

            migrationBuilder.DropTable(
                name: "seized_item");

            migrationBuilder.DropTable(
                name: "agency_request");

            migrationBuilder.DropTable(
                name: "case");
        }
    }
}
