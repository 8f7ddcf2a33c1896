import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { schema } from "./schema.js";

const Key = "np-markdown";
const { nodes } = schema;

/** Off unless somebody asked for it: people type 25/10, 1. and - for other reasons. */
export function isMarkdownOn() {
  try {
    return localStorage.getItem(Key) === "1";
  } catch {
    return false;
  }
}

export function toggleMarkdown() {
  try {
    localStorage.setItem(Key, isMarkdownOn() ? "0" : "1");
  } catch {
    // Without storage it stays off.
  }
}

const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (found) => ({ level: found[1].length })),
    wrappingInputRule(/^[-*]\s$/, nodes.bullet_list),
    wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list, (found) => ({ start: Number(found[1]) })),
    wrappingInputRule(/^>\s$/, nodes.blockquote),
  ],
});

const typed = rules.props.handleTextInput;
rules.props.handleTextInput = function handle(...typing) {
  return isMarkdownOn() && typed.apply(this, typing);
};
rules.props.handleDOMEvents = {};

export const markdown = rules;
