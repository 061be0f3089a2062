/** As much of JSON Schema as the playbook's own schema is written in. */
export interface Shape {
  readonly $ref?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** The forms a part of a playbook may have, references followed and alternatives told apart. */
export function formsOf(root: Shape, shape: Shape | undefined): readonly Shape[] {
  if (!shape) return [];
  if (shape.$ref !== undefined) {
    return formsOf(root, root.$defs?.[shape.$ref.replace('#/$defs/', '')]);
  }
  const others = shape.oneOf ?? shape.anyOf;
  return others ? others.flatMap((one) => formsOf(root, one)) : [shape];
}

/**
 * The forms at a path of keys and `*`. `kinds`: the kinds of the steps on the way, outermost first;
 * only forms of that kind count, where one is known.
 */
export function shapesAt(
  root: Shape,
  path: readonly string[],
  kindOf: (depth: number) => string | undefined,
): readonly Shape[] {
  let forms = formsOf(root, root);
  path.forEach((key, index) => {
    forms = forms.flatMap((form) =>
      formsOf(root, key === '*' ? form.items : form.properties?.[key]),
    );
    const kind = key === '*' ? kindOf(index) : undefined;
    const fitting = forms.filter(({ properties }) => properties?.['kind']?.const === kind);
    if (kind !== undefined && fitting.length > 0) forms = fitting;
  });
  return forms;
}
