// One turn of sending in a process of its own, for the test that kills it half-way.
import { closeDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { sendMessages } from "@/domain/messages/send-messages";

await sendMessages(systemActor("send-messages"));
await closeDb();
