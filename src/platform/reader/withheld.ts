import type { FieldClass } from '../model/index.js';
import type { Asked } from './selection.js';
import { columnCondition, type Context, type Row, type Select } from './context.js';
import type { Shape } from './shape.js';

export const isWithholding = (field: Asked): boolean => field.name === 'withheld';

interface Classed { readonly field: string; readonly fieldClass: FieldClass; readonly openWhen?: string | undefined }

/** Every shown field of a shape above L0, in the order of the class. */
function classedFields(shape: Shape): Classed[] {
  return [
    ...[...shape.columns].map(([field, { fieldClass, openWhen }]) => ({ field, fieldClass, openWhen })),
    ...[...shape.spreads, ...shape.pointers].map(([field, { fieldClass }]) => ({ field, fieldClass })),
  ].filter(({ fieldClass }) => fieldClass !== 'L0');
}

/** 未展示字段: what this object withholds from this actor, with the reason, compiled from the same conditions that withhold it. */
export function withheldReader(context: Context, select: Select, shape: Shape, alias: string, asked: Asked): (values: readonly unknown[]) => Row[] {
  const fields = classedFields(shape).map((classed) => {
    const condition = columnCondition(context, shape, alias, classed);
    const at = condition === 'true' || condition === 'false' ? null : select.slot(condition);
    const isShown = (values: readonly unknown[]): boolean => (at === null ? condition === 'true' : values[at] === true || values[at] === 't');
    return { classed, isShown };
  });
  return (values) => fields.filter(({ isShown }) => !isShown(values)).map(({ classed }) => entry(context, classed, asked));
}

function entry({ sight }: Context, { field, fieldClass }: Classed, asked: Asked): Row {
  const answers: Record<string, unknown> = { field, fieldClass, ...sight.reasonFor(fieldClass) };
  return Object.fromEntries(asked.fields.map((one) => [one.key, one.typeName ?? answers[one.name] ?? null]));
}

