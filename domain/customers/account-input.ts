// pure
// What may be typed into the account's forms, with errors in the language of who typed it.
import { z } from "zod";
import { accountWords } from "@/messages/account";

export const AccountEmail = z
  .string({ error: () => accountWords().enterEmail })
  .trim()
  .toLowerCase()
  .max(254, { error: () => accountWords().emailTooLong })
  .pipe(z.email({ error: () => accountWords().enterEmail }));

export const CustomerName = z
  .string()
  .trim()
  .max(120, { error: () => accountWords().nameTooLong });

export const Place = z.string().max(200);

export const UserAgent = z.string().transform((value) => value.slice(0, 300));
