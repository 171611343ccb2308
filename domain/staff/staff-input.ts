// pure
// What a member of staff may be called, which addresses and which passwords are taken.
import { z } from "zod";

export const EmailAddress = z
  .string({ error: "Enter an e-mail address." })
  .trim()
  .toLowerCase()
  .min(1, "Enter an e-mail address.")
  .max(254, "An e-mail address has at most 254 characters.")
  .regex(/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/, "Enter an e-mail address like name@example.com.");

export const PersonName = z
  .string({ error: "Enter a name." })
  .trim()
  .min(1, "Enter a name.")
  .max(120, "A name has at most 120 characters.");

export const NewPassword = z
  .string({ error: "Enter a password." })
  .min(12, "A password has at least 12 characters. A few words in a row are easy to keep in mind.")
  .max(256, "A password has at most 256 characters.")
  .refine((value) => new Set(value).size >= 5, "This password is too easy to guess.");

export const Role = z.enum(["owner", "manager", "warehouse", "support"], {
  error: "Choose a role: owner, manager, warehouse or support.",
});
