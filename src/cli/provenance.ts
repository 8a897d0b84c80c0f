import { checkedOutCommit, isCommitName } from '../load/commit.ts';
import type { Provenance } from '../write/manifest.ts';
import type { Context } from './context.ts';
import { type UsageProblem, usageProblem } from './usage-problem.ts';

/** Where the common CI systems name the commit that they build: GitHub, GitLab (and Jihu), Gitee Go, Jenkins. */
const commitVariables = ['GITHUB_SHA', 'CI_COMMIT_SHA', 'GITEE_COMMIT', 'GIT_COMMIT'] as const;

/** Which version of the program makes the site, from which commit: as the CI says, else as the checkout of the site says. */
export const provenanceOf = ({ env, version }: Pick<Context, 'env' | 'version'>, root: string): Provenance | UsageProblem => {
  const commit = commitVariables.map((name) => env[name]).find(isCommitName) ?? checkedOutCommit(root);
  return commit === undefined
    ? usageProblem({
        zh: '--provenance 要写明网站由哪次提交生成，但是这里看不出是哪次提交。请在 git 仓库的根目录里运行，或者设置环境变量 GIT_COMMIT。',
        en: '--provenance states which commit a site was made from, but none can be seen here. Run it at the top of a git checkout, or set GIT_COMMIT in the environment.',
      })
    : { program: `nianbao ${version}`, commit };
};
