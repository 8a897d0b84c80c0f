import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';

const group = (api, keyOf) => {
  const groups = new Map();
  for (const { url, data } of api.getAll()) {
    if (!data.stats) continue;
    const key = keyOf(data);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push({ url, title: data.title, agency: data.agency });
  }
  return [...groups].map(([key, items]) => ({ key, items }));
};

const list = (collection, folder) =>
  `---\npagination: { data: collections.${collection}, size: 1, alias: group }\nlayout: base.njk\npermalink: "${folder}/{{ group.key }}/index.html"\n---\n<h1>{{ group.key }}</h1><ul>{% for page in group.items %}<li><a href="{{ page.url }}">{{ page.title }}</a></li>\n{% endfor %}</ul>`;

export default function (config) {
  config.setUseGitIgnore(false);
  config.addDataExtension('yaml', (text) => yaml.load(text));
  config.addGlobalData('form', JSON.parse(readFileSync(new URL('form.json', import.meta.url), 'utf8')));
  config.addGlobalData('layout', 'report.njk');
  config.addCollection('years', (api) => group(api, ({ year }) => year));
  config.addCollection('agencies', (api) => group(api, ({ key }) => key));
  config.addTemplate('years.njk', list('years', 'years'));
  config.addTemplate('agencies.njk', list('agencies', 'agencies'));
  config.addTemplate(
    'index.njk',
    '---\nlayout: base.njk\npermalink: "index.html"\n---\n<ul>{% for group in collections.years %}<li><a href="/years/{{ group.key }}/">{{ group.key }}</a></li>{% endfor %}</ul><ul>{% for group in collections.agencies %}<li><a href="/agencies/{{ group.key }}/">{{ group.items[0].agency }}</a></li>{% endfor %}</ul>',
  );
  return {
    dir: { input: process.env.IN, output: process.env.OUT, includes: process.env.LAYOUTS, layouts: process.env.LAYOUTS },
    markdownTemplateEngine: false,
  };
}
