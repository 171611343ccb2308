// `staff add|disable|reset-password|list`: who may work in the admin.
import { Command } from "commander";
import { systemActor } from "@/domain/actor";
import { addStaff } from "@/domain/staff/add-staff";
import { disableStaff } from "@/domain/staff/disable-staff";
import { listStaff } from "@/domain/staff/queries";
import { resetPassword } from "@/domain/staff/reset-password";
import { Role } from "@/domain/staff/staff-input";
import { randomPassword } from "@/lib/auth/random-password";
import { Refusal } from "@/lib/refusal";

const actor = systemActor("command line");

export function staffCommand(): Command {
  const add = new Command("add")
    .description("Let somebody in; prints the password to hand to them.")
    .argument("<email>")
    .requiredOption("--name <name>", "what they are called")
    .requiredOption("--role <role>", "owner, manager, warehouse or support")
    .action(addOne);
  const disable = new Command("disable")
    .description("Shut somebody out, at once and wherever they are signed in.")
    .argument("<email>")
    .action(disableOne);
  const reset = new Command("reset-password")
    .description("Give somebody a new password; prints it. Their sign-ins end.")
    .argument("<email>")
    .action(resetOne);
  const list = new Command("list").description("Show who works here.").action(listAll);
  return new Command("staff")
    .description("Say who may work in the admin.")
    .addCommand(add)
    .addCommand(disable)
    .addCommand(reset)
    .addCommand(list);
}

async function addOne(email: string, options: { name: string; role: string }): Promise<void> {
  const role = Role.safeParse(options.role);
  if (!role.success) throw new Refusal("invalid", "A role is owner, manager, warehouse or support.");
  const password = randomPassword();
  await addStaff(actor, { email, name: options.name, role: role.data, password });
  console.log(`${options.name} may sign in as ${email} with the password ${password}`);
}

async function disableOne(email: string): Promise<void> {
  await disableStaff(actor, { email });
  console.log(`${email} can no longer sign in.`);
}

async function resetOne(email: string): Promise<void> {
  const newPassword = randomPassword();
  await resetPassword(actor, { email, newPassword });
  console.log(`The new password of ${email} is ${newPassword}`);
}

async function listAll(): Promise<void> {
  const people = await listStaff(actor);
  for (const { email, name, role, disabledAt } of people) {
    console.log(
      [email, name, role, ...(disabledAt ? [`disabled ${disabledAt.toISOString().slice(0, 10)}`] : [])].join(
        "  ",
      ),
    );
  }
  if (people.length === 0) console.log("Nobody works here yet.");
}
