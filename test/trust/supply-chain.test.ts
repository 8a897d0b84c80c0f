import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { sbom } from '../../scripts/sbom.mjs';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const entries: readonly (readonly [path: string, entry: Entry])[] = Object.entries<Entry>(lock.packages).filter(([path]) => path !== '');

const versionsOf = (name: string): string[] =>
  entries.flatMap(([path, { version = '' }]) => (path.endsWith(`node_modules/${name}`) ? [version] : []));

const atLeast = (version: string, floor: string): boolean => {
  const [a = [], b = []] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  for (const [at, part] of b.entries()) if ((a[at] ?? 0) !== part) return (a[at] ?? 0) > part;
  return true;
};

describe('the lock file', () => {
  it.each([
    ['handlebars', '4.7.10'],
    ['js-yaml', '4.3.2'],
    // Of major version 6, 6.14.0 has the mend; a development tool still asks for it.
    ['ajv', '6.14.0'],
    ['mdast-util-to-hast', '13.2.1'],
    ['yaml', '2.9.1'],
    ['mammoth', '1.12.1'],
    ['fast-xml-parser', '5.7.0'],
    ['lodash', '4.17.21'],
  ])('has no %s older than %s, which had a hole that was published', (name, floor) => {
    expect(versionsOf(name).filter((version) => !atLeast(version, floor))).toEqual([]);
  });

  it('has no ajv at run time that $data in a schema can slow down', () => {
    expect(versionsOf('ajv').filter((version) => !version.startsWith('6.') && !atLeast(version, '8.18.0'))).toEqual([]);
  });

  it('compares versions by number', () => {
    expect([atLeast('4.7.10', '4.7.9'), atLeast('4.7.9', '4.7.10'), atLeast('5.0.0', '4.7.10'), atLeast('4.7.10', '4.7.10')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it.each(['gray-matter', 'xlsx', 'request', 'event-stream', 'jsdom'])('has no %s', (name) => {
    expect(versionsOf(name)).toEqual([]);
  });

  it('is complete: every package has a version and the hash of what it holds', () => {
    expect(
      entries.filter(([, { version, integrity, link }]) => link || !version || !/^sha512-/.test(integrity ?? '')).map(([path]) => path),
    ).toEqual([]);
  });

  it('names no place that a package comes from, so that none comes from elsewhere than the configured registry', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('has the packages that package.json asks for', () => {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(versionsOf(name), name).not.toEqual([]);
  });

  it('has nothing that runs a script when it is installed for use', () => {
    expect(
      entries.filter(([, { hasInstallScript, dev, devOptional }]) => hasInstallScript && !dev && !devOptional).map(([path]) => path),
    ).toEqual([]);
  });

  it('has licences that let anyone use what is installed', () => {
    const free =
      /^\(?(?:MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0|CC0-1\.0|Unlicense|Zlib)(?: (?:OR|AND) [\w.-]+)*\)?$/;
    const odd = entries.filter(([, { license, dev, devOptional }]) => !dev && !devOptional && !free.test(license ?? ''));
    expect(odd.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const bill = sbom(lock);

  it('lists every package that is installed for use, once, with version, hash and licence', () => {
    const installed = new Set(
      entries
        .filter(([, { dev }]) => !dev)
        .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`),
    );
    const listed = bill.components.map((component) => decodeURIComponent(component.purl.slice('pkg:npm/'.length)));
    expect(new Set(listed)).toEqual(installed);
    expect(listed).toHaveLength(installed.size);
    for (const { hashes, licenses, name } of bill.components) {
      expect(hashes, name).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
      expect(licenses, name).toHaveLength(1);
    }
  });

  it('is CycloneDX 1.6, and every reference in it leads somewhere', () => {
    expect([bill.bomFormat, bill.specVersion, bill.version]).toEqual(['CycloneDX', '1.6', 1]);
    expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'nianbao', version: manifest.version });
    const known = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((component) => component['bom-ref'])]);
    expect(new Set(bill.dependencies.map(({ ref }) => ref))).toEqual(known);
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((one) => !known.has(one))).toEqual([]);
    expect(bill.dependencies[0]?.dependsOn).toHaveLength(Object.keys(manifest.dependencies).length);
  });

  it('lists what development needs when asked to', () => {
    const all = sbom(lock, { dev: true });
    expect(all.components.length).toBeGreaterThan(bill.components.length);
    expect(all.components.find(({ name }) => name === 'vitest')?.scope).toBe('excluded');
  });
});

describe('the program', () => {
  it('is small enough to be looked through: few packages are installed for use', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(30);
  });

  it('takes part in no script of its users but its own preparation', () => {
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
    expect(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).not.toMatch(/node-gyp|curl |wget /);
  });
});
