/** The actor's rights as SQL by hand, independent of the product's own compiler. */
export const literal = (keys) => `'{${keys.join(',')}}'::text[]`;

/** Conditions on rows and on columns, for the limit's statements and for the peers' views. */
export function rightsOf({ keys }) {
  const reads = (row, fieldClass) => {
    if (keys[fieldClass].length === keys.L0.length) return 'true';
    return keys[fieldClass].length === 0 ? 'false' : `${row}.audience && ${literal(keys[fieldClass])}`;
  };
  const l1 = reads('', 'L1') === 'true';
  return {
    sees: (row) => `${row}.audience && ${literal(keys.L0)}`,
    /** A column of class L1, which an organ reads on every row that it sees and the public on none. */
    l1: (column, type = 'text') => (l1 ? column : `null::${type}`),
    /** The name of a party: of a natural person outside the case the first character alone. */
    name: (row) => {
      const all = reads(row, 'L2');
      return all === 'true' ? `${row}.name` : `case when ${row}.kind <> 'NATURAL_PERSON' or ${all} then ${row}.name else left(${row}.name, 1) || '*' end`;
    },
  };
}
