// Written in by scripts/bundle.mjs; not there when the sources are run as they are.
declare const NIANBAO_VERSION: string | undefined;

export const version: string = typeof NIANBAO_VERSION === 'string' ? NIANBAO_VERSION : '0.0.0-source';
