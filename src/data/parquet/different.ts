/** Numbers things in the order in which they first come. */
export interface Different<Value> {
  readonly all: readonly Value[];
  readonly placeOf: (value: Value) => number;
}

export const different = <Value>(): Different<Value> => {
  const all: Value[] = [];
  const places = new Map<Value, number>();
  return {
    all,
    placeOf: (value) => {
      const known = places.get(value);
      if (known !== undefined) return known;
      const place = all.length;
      all.push(value);
      places.set(value, place);
      return place;
    },
  };
};
