// Lists what is installed with nianbao as a CycloneDX 1.6 software bill of materials, from package-lock.json alone: no network, and the same
// bytes for the same lock file. `node scripts/sbom.mjs > sbom.json`; with --dev also what is needed to develop it.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const base64ToHex = (text) => Buffer.from(text, 'base64').toString('hex');

const algorithms = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** https://github.com/package-url/purl-spec: the scope's `@` is encoded, the slash after it is not. */
const purl = (name, version) => `pkg:npm/${name.replace(/^@/, '%40')}@${encodeURIComponent(version)}`;

/** An SPDX expression (`MIT OR Apache-2.0`) is not an id. */
const licences = (licence) =>
  licence === undefined ? [] : / (?:OR|AND|WITH) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];

const component = ([path, entry]) => {
  const { version, integrity, license, dev, optional } = entry;
  const reference = purl(nameOf(path), version);
  const scope = nameOf(path).startsWith('@') ? nameOf(path).split('/')[0] : undefined;
  return {
    type: 'library',
    'bom-ref': reference,
    ...(scope === undefined ? {} : { group: scope }),
    name: scope === undefined ? nameOf(path) : nameOf(path).slice(scope.length + 1),
    version,
    scope: dev ? 'excluded' : optional ? 'optional' : 'required',
    hashes: (integrity ?? '').split(' ').flatMap((part) => {
      const [algorithm = '', digest] = part.split('-');
      return algorithms[algorithm] && digest ? [{ alg: algorithms[algorithm], content: base64ToHex(digest) }] : [];
    }),
    licenses: licences(license),
    purl: reference,
  };
};

/** Node's own search: the nearest node_modules that has the package. */
const resolve = (packages, from, name) => {
  for (let at = from; ; ) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (at === '') return undefined;
    const above = at.lastIndexOf('/node_modules/');
    at = above === -1 ? '' : at.slice(0, above);
  }
};

/** CycloneDX 1.6 as plain data. */
export const sbom = (lock, { dev = false } = {}) => {
  const { packages } = lock;
  const { '': root } = packages;
  const installed = Object.entries(packages).filter(([path, entry]) => path !== '' && (dev || !entry.dev) && entry.version !== undefined);
  const included = new Set(installed.map(([path]) => path));
  const reference = (path) => (path === '' ? purl(root.name, root.version) : purl(nameOf(path), packages[path].version));
  const dependsOn = (path) => {
    const { dependencies, optionalDependencies, devDependencies } = packages[path];
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...(path === '' && dev ? devDependencies : {}) });
    const found = names.map((name) => resolve(packages, path, name)).filter((one) => one !== undefined && included.has(one));
    return [...new Set(found.map(reference))].sort();
  };
  const byReference = new Map(installed.map((one) => [reference(one[0]), one]));
  const references = [...byReference.keys()].sort();
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': reference(''),
        name: root.name,
        version: root.version,
        licenses: licences(root.license),
        purl: reference(''),
      },
    },
    components: references.map((one) => component(byReference.get(one))),
    dependencies: ['', ...references.map((one) => byReference.get(one)[0])].map((path) => ({
      ref: reference(path),
      dependsOn: dependsOn(path),
    })),
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  process.stdout.write(`${JSON.stringify(sbom(lock, { dev: process.argv.includes('--dev') }), null, 2)}\n`);
}
