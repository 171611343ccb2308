// pure
import { keptForDays } from "@/lib/kept-for";

export const en = {
  title: "Privacy",
  description: "What this shop keeps about you, what for, and how to see it or have it erased.",
  sections: {
    none: {
      title: "No trackers",
      text: "These pages load nothing from anybody else, measure nobody and carry no advertising. So there is no banner to click away.",
    },
    cookies: {
      title: "Cookies",
      text: "A cookie remembers your cart, and a number beside it how many things lie in it. Whoever signs in gets one that keeps them signed in for up to 60 days, and a mark that says only that somebody is signed in. All of them are needed for what you asked for; none follows you.",
    },
    orders: {
      title: "Orders",
      text: "Your name, e-mail address and delivery address, what you ordered, what day we promised and what changed, which mails we sent you, and the kind and last four digits of your card. The card's full number isn't kept here.",
    },
    alerts: {
      title: "Alerts and questions",
      text: "If you ask to be told when something is back, we keep your address and what you wait for. If you ask us something, we keep your words and our answer with it.",
    },
    account: {
      title: "Account",
      text: "If you sign in: your name, the addresses that you save, and where you are signed in. There is no password.",
    },
    days: {
      title: "How long",
      text: `A cart without an account goes when nobody touched it for ${keptForDays.guestCart} days, a sign-in ${keptForDays.endedSignIn} days after it ended, and a link to sign in, with the mail that carried it, after ${keptForDays.mailedLink} days. Orders and what we told you about them stay as evidence until you have them erased.`,
    },
    rights: {
      title: "See it, or have it erased",
      text: "Sign in with the address that you used, also if you ordered without an account: the link that we mail you is proof enough. Under “Your data” you can download everything at once, or have it erased. Orders then stay in the books without your name.",
    },
  },
  seeMine: "See or erase my data",
};
