using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class JointInspections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inspection_plan",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lead = table.Column<long>(type: "INTEGER", nullable: false),
                    draw_count = table.Column<int>(type: "INTEGER", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    events = table.Column<int>(type: "INTEGER", nullable: false),
                    seed_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    hidden_seed = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
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
                name: "inspection",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    plan = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    events = table.Column<int>(type: "INTEGER", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    body_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    sealed_at = table.Column<long>(type: "INTEGER", nullable: true)
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
                    plan = table.Column<long>(type: "INTEGER", nullable: false),
                    agency = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
                    plan = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    plan = table.Column<long>(type: "INTEGER", nullable: false),
                    agency = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    certificate = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    plan = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<long>(type: "INTEGER", nullable: false),
                    origin = table.Column<int>(type: "INTEGER", nullable: false),
                    risk = table.Column<int>(type: "INTEGER", nullable: true),
                    rank = table.Column<int>(type: "INTEGER", nullable: true),
                    is_target = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "checklist_answer",
                columns: table => new
                {
                    inspection = table.Column<long>(type: "INTEGER", nullable: false),
                    item = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    agency = table.Column<long>(type: "INTEGER", nullable: false),
                    reply = table.Column<int>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    inspection = table.Column<long>(type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    site = table.Column<long>(type: "INTEGER", nullable: false),
                    counted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                    inspection = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    inspection = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    agency = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    article = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    rectify_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    extended_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rectified_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    inspection = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    seal_number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    lot = table.Column<long>(type: "INTEGER", nullable: false),
                    package = table.Column<long>(type: "INTEGER", nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    in_presence_of = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    laboratory = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    inspection = table.Column<long>(type: "INTEGER", nullable: false),
                    officer = table.Column<long>(type: "INTEGER", nullable: false)
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
                    plan = table.Column<long>(type: "INTEGER", nullable: false),
                    officer = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "inspection_count_line",
                columns: table => new
                {
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    mark = table.Column<int>(type: "INTEGER", nullable: false),
                    product = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    product_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    lot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    package = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    unit = table.Column<int>(type: "INTEGER", nullable: true),
                    book = table.Column<long>(type: "INTEGER", nullable: false),
                    found = table.Column<long>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
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
                    finding = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    sample = table.Column<long>(type: "INTEGER", nullable: false),
                    laboratory = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    method = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    assay_milli_percent = table.Column<int>(type: "INTEGER", nullable: true),
                    purity_milli_percent = table.Column<int>(type: "INTEGER", nullable: true),
                    marks = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    report = table.Column<long>(type: "INTEGER", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "ix_sample_result_sample",
                table: "sample_result",
                column: "sample");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "checklist_answer");

            migrationBuilder.DropTable(
                name: "finding_event");

            migrationBuilder.DropTable(
                name: "inspection_count_line");

            migrationBuilder.DropTable(
                name: "inspection_event");

            migrationBuilder.DropTable(
                name: "inspection_officer");

            migrationBuilder.DropTable(
                name: "plan_agency");

            migrationBuilder.DropTable(
                name: "plan_event");

            migrationBuilder.DropTable(
                name: "plan_recusal");

            migrationBuilder.DropTable(
                name: "plan_unit");

            migrationBuilder.DropTable(
                name: "sample_result");

            migrationBuilder.DropTable(
                name: "inspection_finding");

            migrationBuilder.DropTable(
                name: "inspection_count");

            migrationBuilder.DropTable(
                name: "plan_officer");

            migrationBuilder.DropTable(
                name: "inspection_sample");

            migrationBuilder.DropTable(
                name: "inspection");

            migrationBuilder.DropTable(
                name: "inspection_plan");
        }
    }
}
