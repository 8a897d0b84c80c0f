import { getCollection } from 'astro:content';

const groups = async (keyOf) => {
  const found = new Map();
  for (const { data } of await getCollection('reports')) {
    const key = keyOf(data);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push({ url: `/${data.key}/${data.year}/`, title: data.title, agency: data.agency });
  }
  return [...found].map(([key, items]) => ({ key, items }));
};

export const years = () => groups(({ year }) => String(year));
export const agencies = () => groups(({ key }) => key);
