using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Society : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "course",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    association = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    for_whom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    pass_percent = table.Column<int>(type: "integer", nullable: false),
                    room_code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    planned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    planned_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_course", x => x.id);
                    table.ForeignKey(
                        name: "fk_course_association",
                        column: x => x.association,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credit_appeal",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    grade = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    filed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    filed_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    restored = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_appeal", x => x.id);
                    table.ForeignKey(
                        name: "fk_credit_appeal_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_value",
                columns: table => new
                {
                    indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    counted = table.Column<long>(type: "bigint", nullable: false),
                    of = table.Column<long>(type: "bigint", nullable: false),
                    counted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_value", x => new { x.indicator, x.region, x.day });
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    association = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    body = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    read_by = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_notice_association",
                        column: x => x.association,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "course_question",
                columns: table => new
                {
                    course = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    options = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    right_option = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_course_question", x => new { x.course, x.number });
                    table.ForeignKey(
                        name: "fk_course_question_course",
                        column: x => x.course,
                        principalTable: "course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trainee",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    course = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    person = table.Column<long>(type: "bigint", nullable: false),
                    enrolled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    enrolled_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    signed_in_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    right_answers = table.Column<int>(type: "integer", nullable: true),
                    passed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    certificate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trainee", x => x.id);
                    table.ForeignKey(
                        name: "fk_trainee_course",
                        column: x => x.course,
                        principalTable: "course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trainee_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trainee_person",
                        column: x => x.person,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_receipt",
                columns: table => new
                {
                    notice = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_receipt", x => new { x.notice, x.organisation });
                    table.ForeignKey(
                        name: "fk_notice_receipt_notice",
                        column: x => x.notice,
                        principalTable: "notice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notice_receipt_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_course_association_day_title",
                table: "course",
                columns: new[] { "association", "day", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_appeal_organisation_id",
                table: "credit_appeal",
                columns: new[] { "organisation", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_value_day_indicator",
                table: "indicator_value",
                columns: new[] { "day", "indicator" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_association_id",
                table: "notice",
                columns: new[] { "association", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_trainee_organisation_passed_at",
                table: "trainee",
                columns: new[] { "organisation", "passed_at" });

            migrationBuilder.CreateIndex(
                name: "ux_trainee_certificate",
                table: "trainee",
                column: "certificate",
                unique: true,
                filter: "certificate is not null");

            migrationBuilder.CreateIndex(
                name: "ux_trainee_course_person",
                table: "trainee",
                columns: new[] { "course", "person" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "course_question");

            migrationBuilder.DropTable(
                name: "credit_appeal");

            migrationBuilder.DropTable(
                name: "indicator_value");

            migrationBuilder.DropTable(
                name: "notice_receipt");

            migrationBuilder.DropTable(
                name: "trainee");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "course");
        }
    }
}
