import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

interface Room {
  /** Files and folders below src/; `*.ts` stands for the files that no other row names. */
  readonly places: readonly string[];
  readonly restsOn: readonly string[];
}

const root = path.resolve(import.meta.dirname, '..');

/** The rows of the table in docs/architecture.md by the name that others use for them. */
const rooms = new Map<string, Room>(
  [...readFileSync(path.join(root, 'docs/architecture.md'), 'utf8').matchAll(/^\| (`src\/.*) \| .* \| (.*?) ?\|$/gm)].map(
    ([, cell = '', rests = '']) => {
      const places = [...cell.matchAll(/`src\/([^`]+)`/g)].map(([, place = '']) => place);
      const name = places.includes('language.ts') ? 'vocabulary' : places.includes('*.ts') ? 'pipeline' : places[0]?.replace('/', '');
      return [name ?? '', { places, restsOn: rests.split(', ').filter((word) => word !== '') }];
    },
  ),
);

const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const textOf = (file: string): string => readFileSync(path.join(root, 'src', file), 'utf8');

const roomOf = (file: string): string => {
  const place = file.includes('/') ? `${file.split('/')[0]}/` : file;
  for (const [name, { places }] of rooms) if (places.includes(place)) return name;
  return file.includes('/') ? `no row for ${place}` : 'pipeline';
};

/** Modules of src/ that a file names, with their types, now or when it runs. */
const importsOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/(?:\bfrom |\bimport\(|^import )'(\.[^']+)'/gm)].map(([, module = '']) =>
    path.posix.normalize(path.posix.join(path.posix.dirname(file), module)),
  );

const everythingBelow = (name: string): ReadonlySet<string> => {
  const below = new Set<string>();
  const add = (one: string): void => {
    for (const other of rooms.get(one)?.restsOn ?? [])
      if (!below.has(other)) {
        below.add(other);
        add(other);
      }
  };
  add(name);
  return below;
};

it('every folder has its row in the table, and rests on rows of it, none of them on itself', () => {
  expect(new Set(files.map(roomOf))).toEqual(new Set(rooms.keys()));
  expect(rooms.size).toBeGreaterThan(20);
  for (const [name, { restsOn }] of rooms) {
    expect([name, restsOn.filter((other) => !rooms.has(other))]).toEqual([name, []]);
    expect([name, everythingBelow(name).has(name)]).toEqual([name, false]);
  }
});

it('every file imports from its own folder and those that it rests on', () => {
  const strangers = files.flatMap((file) => {
    const below = everythingBelow(roomOf(file));
    return importsOf(file).flatMap((other) => {
      const room = roomOf(other);
      return room === roomOf(file) || below.has(room) ? [] : [`${file} -> ${other}`];
    });
  });
  expect(strangers).toEqual([]);
});

it('no file needs, by way of others, itself: neither its values nor its types', () => {
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  const circles: string[] = [];
  const sound = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    const from = way.indexOf(file);
    if (from >= 0) circles.push([...way.slice(from), file].join(' -> '));
    if (from >= 0 || sound.has(file)) return;
    for (const other of imports.get(file) ?? []) follow(other, [...way, file]);
    sound.add(file);
  };
  for (const file of files) follow(file, []);
  expect(circles).toEqual([]);
});

it('what a folder is said to rest on is something it imports', () => {
  const used = new Map<string, Set<string>>();
  for (const file of files) {
    const rooms = used.get(roomOf(file)) ?? new Set();
    for (const other of importsOf(file)) rooms.add(roomOf(other));
    used.set(roomOf(file), rooms);
  }
  for (const [name, { restsOn }] of rooms) expect([name, restsOn.filter((other) => !used.get(name)?.has(other))]).toEqual([name, []]);
});

it('only the command line knows clock, environment, terminal and locale', () => {
  const outside =
    /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bMath\.random\b|\bIntl\.|\.toLocale|\.localeCompare\(|\bconsole\./;
  const knowing = files.filter((file) => !/^(cli|launch)\//.test(file) && outside.test(textOf(file)));
  expect(knowing).toEqual([]);
});

it('only write changes files, and cache those of its own record', () => {
  const changing = /\b(writeFile|appendFile|copyFile|rename|rm|rmdir|mkdir|mkdtemp|unlink|symlink|link|truncate|utimes|chmod)(Sync)?\(/;
  const touchesFiles = (text: string): boolean => /from 'node:fs(\/promises)?'/.test(text) && changing.test(text);
  const folders = new Set(files.filter((file) => touchesFiles(textOf(file))).map((file) => path.posix.dirname(file)));
  expect([...folders].sort()).toEqual(['cache', 'write']);
});
