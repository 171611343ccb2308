"use server";

import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { askQuestion } from "@/domain/conversations/ask-question";
import { conversationWords } from "@/messages/conversations";

export async function askAboutProductAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("ask-about-product", form, async (fields) => {
    await askQuestion(shopper, {
      productId: fields.text("productId"),
      email: fields.text("email"),
      name: fields.text("name"),
      body: fields.text("body"),
    });
    return { message: conversationWords().aboutProduct.sent };
  });
}
