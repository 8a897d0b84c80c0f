/** Control and format characters (zero-width, bidi), lone surrogates, and what stands for bytes that are not UTF-8. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u3164\uFFFD]/u;

/** Windows opens a device under these names, with any extension, so no checkout there could hold them. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const leftover = /^\.|~$|^~\$|\.(?:swp|swo|orig|bak|tmp)$|^(?:thumbs\.db|desktop\.ini)$/i;

/** Most names are plain, and then V8 need not make a class of all that is hidden. */
const plain = /^[ -~]*$/;

export const hasHiddenCharacters = (name: string): boolean => !plain.test(name) && hidden.test(name);

export const isDeviceName = (name: string): boolean => device.test(name);

/** Dot files and what editors and systems leave behind: never read, never published, not worth a word. */
export const isLeftover = (name: string): boolean => leftover.test(name);

/** Equal for names that macOS or Windows could not keep apart. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** The name as it may be printed: every hidden character as its code point, and not endless. */
export const visibleName = (name: string): string => {
  const shown = hasHiddenCharacters(name)
    ? name.replace(new RegExp(hidden, 'gu'), (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`)
    : name;
  const chars = [...shown];
  return chars.length > 120 ? `${chars.slice(0, 120).join('')}…` : shown;
};
