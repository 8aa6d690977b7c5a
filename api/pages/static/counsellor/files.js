/** Reads the text of a file that was chosen or dropped. */

import { Refusal } from "./graphql.js";

const MOST_BYTES = 40_000_000; // the longest posting that a server allows by default, at four bytes a character

const MARKS = [
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

export async function textOf(file) {
  if (file.size > MOST_BYTES) throw new Refusal(`${file.name} is too large. Paste the posting's own words.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decoded(bytes);
  if (text.includes("\0") || text.startsWith("%PDF")) {
    throw new Refusal(`${file.name} is no text. Open it and paste its words into the field.`);
  }
  return text;
}

/** As UTF-16 where it begins with its mark, else as UTF-8, else as Windows writes it. */
function decoded(bytes) {
  const marked = MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
