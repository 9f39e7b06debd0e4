import ts from "typescript";

/** Texts in two languages that do not fit each other: one line each, with the line of the file. */
export function unlike(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const say = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${name}:${line + 1} ${what}`);
  };

  function compare(zh: ts.Expression, en: ts.Expression): void {
    const [one, other] = [bare(zh), bare(en)];
    if (ts.isObjectLiteralExpression(one) && ts.isObjectLiteralExpression(other)) {
      const [left, right] = [propertiesOf(one), propertiesOf(other)];
      for (const key of new Set([...left.keys(), ...right.keys()])) {
        const [a, b] = [left.get(key), right.get(key)];
        if (a && b) compare(a, b);
        else say(a ?? b ?? one, `"${key}" is in one language only`);
      }
      return;
    }
    if (ts.isArrayLiteralExpression(one) && ts.isArrayLiteralExpression(other)) {
      if (one.elements.length !== other.elements.length) say(one, "lists of different lengths");
      for (const [at, element] of one.elements.entries()) {
        const twin = other.elements[at];
        if (twin) compare(element, twin);
      }
      return;
    }
    for (const text of [one, other])
      if (ts.isStringLiteralLike(text) && text.text.trim() === "") say(text, "an empty text");
    for (const text of stringsOf(other))
      if (/\p{Script=Han}/u.test(text)) say(other, `Chinese in an English text: ${text}`);
    const [left, right] = [argumentsOf(one), argumentsOf(other)];
    for (const argument of left.symmetricDifference(right)) say(one, `only one language says ${argument}`);
  }

  function visit(node: ts.Node): void {
    if (ts.isObjectLiteralExpression(node)) {
      const properties = propertiesOf(node);
      const [zh, en] = [properties.get("zh"), properties.get("en")];
      if (zh && en) compare(zh, en);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

/** What stands behind `as const`, `satisfies` and brackets. */
function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;
}

function propertiesOf(node: ts.ObjectLiteralExpression): Map<string, ts.Expression> {
  return new Map(
    node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)
        ? [[property.name.text, property.initializer] as const]
        : [],
    ),
  );
}

/** The literal parts of a text, with those of the sentences inside it. */
function stringsOf(node: ts.Node): string[] {
  const own =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
      ? [node.text]
      : [];
  const inner: string[] = [];
  ts.forEachChild(node, (child) => void inner.push(...stringsOf(child)));
  return [...own, ...inner];
}

/** The arguments that a text uses: its own by their place, those of the functions around it by their names. */
function argumentsOf(node: ts.Expression): Set<string> {
  const own = ts.isArrowFunction(node) ? namesOf(node) : [];
  const around = new Set<string>();
  for (let parent: ts.Node = node.parent; parent; parent = parent.parent)
    if (ts.isFunctionLike(parent)) for (const name of namesOf(parent)) around.add(name);
  const used = new Set<string>();
  const visit = (inner: ts.Node) => {
    const isName =
      ts.isIdentifier(inner) && !(ts.isPropertyAccessExpression(inner.parent) && inner.parent.name === inner);
    if (isName && !ts.isParameter(inner.parent)) {
      const at = own.indexOf(inner.text);
      if (at >= 0) used.add(`argument ${at + 1}`);
      else if (around.has(inner.text)) used.add(`"${inner.text}"`);
    }
    ts.forEachChild(inner, visit);
  };
  visit(ts.isArrowFunction(node) ? node.body : node);
  return used;
}

const namesOf = ({
  parameters,
}: {
  parameters?: ts.NodeArray<ts.ParameterDeclaration | ts.JSDocParameterTag>;
}) =>
  (parameters ?? []).flatMap(({ name }) =>
    ts.isObjectBindingPattern(name as ts.Node)
      ? (name as ts.ObjectBindingPattern).elements.map((element) => element.name.getText())
      : [name.getText()],
  );
