import type { CheckResult } from './check-site.ts';
import { readProject } from './read-project.ts';
import { routesOf } from './site-routes.ts';
import { summaryOf } from './summary.ts';
import { type PublishResult, publish } from './write/publish.ts';
import type { Builder } from './write/work-place.ts';

export interface BuildOptions {
  /** Absolute: the folder that holds content/. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  readonly baseUrl?: string;
  /** Warnings stop the build as errors do. */
  readonly strict: boolean;
  /** Write every file anew. */
  readonly clean: boolean;
  readonly builder: Builder;
}

export interface BuildResult extends CheckResult {
  /** Absent when findings stopped the build; the folder is then as it was. */
  readonly published?: PublishResult;
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

/** The whole pipeline. Throws `ProjectError` where the machine does not allow to go on. */
export const buildSite = ({ root, out, baseUrl, strict, clean, builder }: BuildOptions): BuildResult => {
  const { inspection, theme, findings } = readProject(root);
  const summary = summaryOf(inspection, findings);
  const { config } = inspection;
  const result = { findings, summary, unconfigured: !config };
  if (!config || summary.errors > 0 || (strict && summary.warnings > 0)) return result;
  const routes = routesOf({
    config: baseUrl === undefined ? config : { ...config, baseUrl: withSlash(baseUrl) },
    ...{ inspection, templates: theme.templates(), assets: theme.assets, drafts: false },
  });
  return { ...result, published: publish(routes, { out, root, builder, clean }) };
};
