// pure
import { formatCount } from "@/lib/plural";

export const en = {
  fillIn: "Fill this in.",
  notThis: "This isn't what belongs here.",
  notKnown: "This isn't known here.",
  choose: "Choose one.",
  chooseOffered: "Choose one of what is offered.",
  notWrittenSo: "This isn't written the way it must be.",
  unknownParts: "This has parts that aren't known here.",
  digits: "Enter a whole number, in digits alone.",
  wholeNumber: "Enter a whole number.",
  text: "Enter some text.",
  yesOrNo: "Say yes or no.",
  day: "Enter a day.",
  email: "Enter an e-mail address like name@example.com.",
  url: "Enter a web address.",
  charactersAtLeast: (least: number) => `Use at least ${formatCount(least)} characters.`,
  charactersAtMost: (most: number) => `Use at most ${formatCount(most)} characters.`,
  chooseAtLeastOne: "Choose at least one.",
  chooseAtLeast: (least: number) => `Choose at least ${formatCount(least)}.`,
  atMostAtOnce: (most: number) => `At most ${formatCount(most)} at once.`,
  orMore: (least: number) => `Enter ${formatCount(least)} or more.`,
  moreThan: (least: number) => `Enter more than ${formatCount(least)}.`,
  orLess: (most: number) => `Enter ${formatCount(most)} or less.`,
  lessThan: (most: number) => `Enter less than ${formatCount(most)}.`,
};
