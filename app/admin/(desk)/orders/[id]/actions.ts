"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import { numberFrom } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { unpackParcel } from "@/domain/fulfilment/unpack-parcel";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { Refusal } from "@/lib/refusal";

export async function packAction(_previous: FormState, form: FormData): Promise<FormState> {
  const lineIds = [...form.keys()].filter((name) => name.startsWith("packed.")).map((name) => name.slice(7));
  return formAction(
    "pack-parcel",
    form,
    async (fields) => {
      await packParcel(await getStaffActor(), {
        orderId: fields.text("orderId"),
        parcelId: fields.text("parcelId"),
        locationId: fields.text("locationId"),
        overrideReason: fields.text("overrideReason"),
        seenAddress: fields.text("seenAddress") || undefined,
        lines: fields
          .startingWith("packed.")
          .map(([orderLineId, text]) => ({ orderLineId, quantity: numberFrom(text) ?? 0 })),
      });
      refresh();
      return { message: "Packed. These units are this customer's now." };
    },
    {
      fieldOf: (path) =>
        path
          .replace(/^lines\.(\d+)\.quantity$/, (_, index) => `packed.${lineIds[Number(index)]}`)
          .replace(/^lines\.([0-9a-f-]{36})$/, "packed.$1")
          .replace(/^lines$/, `packed.${lineIds[0]}`),
    },
  );
}

export async function shipAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("ship-parcel", form, async (fields) => {
    const result = await shipParcel(await getStaffActor(), {
      parcelId: fields.text("parcelId"),
      carrier: fields.text("carrier"),
      trackingNumber: fields.text("trackingNumber"),
    });
    refresh();
    if (result.state === "payment_failed") {
      const why = `The parcel stays here: ${result.message} The customer is asked for another card.`;
      throw new Refusal("payment_failed", why);
    }
    return { message: "Charged and shipped. The customer is told what comes and what remains." };
  });
}

export async function unpackAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("unpack-parcel", form, async (fields) => {
    await unpackParcel(await getStaffActor(), { parcelId: fields.text("parcelId") });
    refresh();
    return { message: "Unpacked. Its units are given out again by place in line." };
  });
}

export async function cancelAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("cancel-units", form, async (fields) => {
    await cancelUnits(await getStaffActor(), {
      order: { orderId: fields.text("orderId") },
      orderLineId: fields.text("orderLineId"),
      quantity: fields.number("quantity") ?? Number.NaN,
      reason: fields.text("reason"),
    });
    refresh();
    return { message: "Cancelled. The customer is told, and the units go to the next in line." };
  });
}
