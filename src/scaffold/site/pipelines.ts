import type { PlannedFile } from '../planned-file.ts';

/**
 * What a code platform runs for every change. Content is not trusted, so nothing of it may run or reach a secret: `pull_request` and not
 * `pull_request_target`, read-only permission, no secrets, no scripts of packages, actions named by their full hash.
 */
const github = `# 每次提交和合并请求都核对年报，再试着生成网站。只有读的权限，不用任何密钥；动作用完整的哈希值指定。
name: nianbao
on:
  push:
    branches: [main, master]
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 22
      - run: npm ci --ignore-scripts
      - run: npx --no-install nianbao check --format github
      - run: npx --no-install nianbao build
      - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        with:
          name: dist
          path: dist
`;

const gitlab = `# 每次提交和合并请求都核对年报，再试着生成网站。问题列在合并请求的“代码质量”里。
check:
  image: node:22-slim
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm ci --ignore-scripts
    - npx --no-install nianbao check --format gitlab > gl-code-quality-report.json || true
    - npx --no-install nianbao check
    - npx --no-install nianbao build
  artifacts:
    when: always
    paths:
      - dist
    reports:
      codequality: gl-code-quality-report.json
`;

const gitee = `# Gitee Go：每次提交和合并请求都核对年报，再试着生成网站。
version: '1.0'
name: nianbao
displayName: 年报核对
triggers:
  trigger: auto
  push:
    branches:
      prefix:
        - ''
  pr:
    branches:
      prefix:
        - ''
stages:
  - name: stage-check
    displayName: 核对和生成
    strategy: naturally
    trigger: auto
    executor: []
    steps:
      - step: build@nodejs
        name: build_nodejs
        displayName: 核对和生成
        nodeVersion: 20.19.0
        commands:
          - npm ci --ignore-scripts
          - npx --no-install nianbao check
          - npx --no-install nianbao build
        artifacts:
          - name: BUILD_ARTIFACT
            path:
              - ./dist
        notify: []
        strategy:
          retry: '0'
`;

export const pipelines: readonly PlannedFile[] = [
  { path: '.github/workflows/nianbao.yml', body: github },
  { path: '.gitlab-ci.yml', body: gitlab },
  { path: '.workflow/nianbao.yml', body: gitee },
];
