using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class GoodsCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Days that were counted before are counted again, with their goods.
            migrationBuilder.Sql("delete from activity_count");
            migrationBuilder.Sql("delete from activity_day");

            migrationBuilder.CreateTable(
                name: "goods_count",
                columns: table => new
                {
                    owner = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    holder = table.Column<long>(type: "bigint", nullable: false),
                    product = table.Column<long>(type: "bigint", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    units = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goods_count", x => new { x.owner, x.state, x.product, x.holder, x.occurred_on, x.recorded_on, x.kind });
                    table.ForeignKey(
                        name: "fk_goods_count_owner",
                        column: x => x.owner,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goods_count_product",
                        column: x => x.product,
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "store_entry",
                columns: table => new
                {
                    holder = table.Column<long>(type: "bigint", nullable: false),
                    product = table.Column<long>(type: "bigint", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    movement = table.Column<long>(type: "bigint", nullable: false),
                    owner = table.Column<long>(type: "bigint", nullable: false),
                    came_in = table.Column<long>(type: "bigint", nullable: false),
                    went_out = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_entry", x => new { x.holder, x.product, x.recorded_at, x.movement, x.owner });
                    table.ForeignKey(
                        name: "fk_store_entry_movement",
                        column: x => x.movement,
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_store_entry_owner",
                        column: x => x.owner,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_store_entry_product",
                        column: x => x.product,
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_kind_id",
                table: "account",
                columns: new[] { "kind", "id" },
                filter: "kind in (3, 4, 8)");

            migrationBuilder.CreateIndex(
                name: "ix_goods_count_product_holder",
                table: "goods_count",
                columns: new[] { "product", "holder" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "goods_count");

            migrationBuilder.DropTable(
                name: "store_entry");

            migrationBuilder.DropIndex(
                name: "ix_account_kind_id",
                table: "account");
        }
    }
}
