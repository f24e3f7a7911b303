using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SecondLooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "heard",
                table: "case_measure",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "notified_on",
                table: "case_measure",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ux_credit_appeal_organisation",
                table: "credit_appeal",
                column: "organisation",
                unique: true,
                filter: "state = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_credit_appeal_organisation",
                table: "credit_appeal");

            migrationBuilder.DropColumn(
                name: "heard",
                table: "case_measure");

            migrationBuilder.DropColumn(
                name: "notified_on",
                table: "case_measure");
        }
    }
}
