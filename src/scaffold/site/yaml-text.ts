/** Text that YAML can only read as text without quotes: begins with a Chinese character, no mark that means something. */
const plain = /^[\p{Script=Han}（《“][\p{Script=Han}\p{L}\p{N}（）《》“”、，。；·—-]*$/u;

const plainUrl = /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[A-Za-z0-9._~-]*)*$/;

/** A text as a value of YAML. JSON's way of quoting is also YAML's. */
export const yamlText = (text: string): string => (plain.test(text) || plainUrl.test(text) ? text : JSON.stringify(text));
