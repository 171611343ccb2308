// A purchase order leaves with its printed page, alone in its call, and a call made again carries the very same file.
import { describe, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { exampleProps } from "@/emails/example-props";
import { now } from "@/lib/clock";
import {
  expectAcceptedOnce,
  fakeResend,
  people,
  queueMails,
  sendAll,
  setSettings,
  states,
  useMailStage,
  worker,
} from "@/test/fake-resend/stage";
import { queueMessages } from "./outbox";
import { sendMessages } from "./send-messages";

useMailStage();

const supplier = "orders@north.example";

async function queueOrder(version = "1") {
  const props = exampleProps["purchase-order"];
  await transaction((tx) =>
    queueMessages(tx, [{ kind: "purchase-order", recipient: supplier, version, props }], now()),
  );
}

describe("a mail with an attachment", () => {
  it("is a call of its own; the others go out together as before", async () => {
    await queueMails(people(3));
    await queueOrder();
    await queueMails(people(2), "2");
    await sendAll();
    expectAcceptedOnce([...people(3), ...people(2), supplier]);
    expect(
      fakeResend()
        .calls.map(({ mails }) => mails)
        .toSorted(),
    ).toEqual([1, 5]);
    const [order] = fakeResend().accepted.filter((mail) => mail.to[0] === supplier);
    const [file] = order?.attachments ?? [];
    expect(file?.filename).toBe("purchase-order-1007.pdf");
    expect(
      Buffer.from(file?.content ?? "", "base64")
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(await states()).toEqual({ sent: 6 });
  });

  it.each(["error_after_accepting", "hang_up_after_accepting", "unreadable_answer"] as const)(
    "is accepted exactly once when a call goes wrong (%s) and the shop changes meanwhile",
    async (fault) => {
      await queueOrder();
      fakeResend().failNext(fault);
      await sendMessages(worker);
      await setSettings({ name: "Renamed", mailFrom: "Other <other@kraftwerk.example>" });
      await sendAll();
      expectAcceptedOnce([supplier]);
      expect(new Set(fakeResend().calls.map(({ key }) => key)).size).toBe(1);
      expect(await states()).toEqual({ sent: 1 });
    },
  );

  it("that is refused stops there, for a person to look at", async () => {
    const props = exampleProps["purchase-order"];
    const recipient = "orders@refused.example";
    await transaction((tx) =>
      queueMessages(tx, [{ kind: "purchase-order", recipient, version: "1", props }], now()),
    );
    await sendAll();
    expectAcceptedOnce([]);
    expect(await states()).toEqual({ failed: 1 });
  });

  it("has nothing to print when the order is called off", async () => {
    const props = { ...exampleProps["purchase-order"], news: "cancelled" as const, reason: "Sold elsewhere" };
    await transaction((tx) =>
      queueMessages(tx, [{ kind: "purchase-order", recipient: supplier, version: "3", props }], now()),
    );
    await sendAll();
    expect(fakeResend().accepted[0]?.attachments).toBeUndefined();
    expect(fakeResend().accepted[0]?.subject).toBe("Cancelled: purchase order 1007 from Kraftwerk Supply");
  });
});
