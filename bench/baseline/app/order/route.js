// The least that an order can be: in one transaction an order, a line, a ledger row and the stock row, and nothing else.
import postgres from "postgres";

const shared = globalThis;

function database() {
  shared.baselineSql ??= postgres(process.env.DATABASE_URL, { max: 6, onnotice: () => undefined });
  return shared.baselineSql;
}

export async function POST(request) {
  const { sku, email } = await request.json();
  const number = await database().begin(async (sql) => {
    const [order] = await sql`insert into bench.orders (email) values (${email}) returning id`;
    await sql`insert into bench.lines (order_id, sku, quantity) values (${order.id}, ${sku}, 1)`;
    await sql`insert into bench.ledger (order_id, sku, quantity) values (${order.id}, ${sku}, -1)`;
    await sql`update bench.stock set on_hand = on_hand - 1 where sku = ${sku}`;
    return order.id;
  });
  return Response.json({ number });
}
