import ts from 'typescript';

/** Every object has these, whoever made it: `constructor`, `__proto__`, `toString` … */
const message =
  'A text may be "constructor" or "__proto__", which every object has: use a Map, or ask Object.hasOwn(object, text) ? first.';

/** Refuses to look a text up in an object, or to write it there, by a name that only the program's run knows. */
const rule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const isText = (node) => {
      const type = services.getTypeAtLocation(node);
      const types = type.isUnion() ? type.types : [type];
      return types.some(({ flags }) => flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral));
    };
    const hasAnyName = (node) =>
      checker.getIndexInfoOfType(services.getTypeAtLocation(node), ts.IndexKind.String) !== undefined;
    const isAsked = ({ object, property, parent }) =>
      parent.type === 'ConditionalExpression' &&
      context.sourceCode.getText(parent.test) ===
        `Object.hasOwn(${context.sourceCode.getText(object)}, ${context.sourceCode.getText(property)})`;
    return {
      'MemberExpression[computed=true]'(node) {
        const isKnown = node.property.type === 'Literal' || isAsked(node);
        if (!isKnown && isText(node.property) && hasAnyName(node.object)) context.report({ node, message });
      },
      "BinaryExpression[operator='in']"(node) {
        if (node.left.type !== 'Literal' && isText(node.left)) context.report({ node, message });
      },
    };
  },
};

/** Names that come from others are looked up where nothing is inherited. */
export const ownNames = {
  files: ['{src,scripts}/**/*.{ts,astro}'],
  ignores: ['src/tests/**', '**/*.test.ts', '**/*.fixture.ts'],
  plugins: { house: { rules: { 'own-names': rule } } },
  rules: { 'house/own-names': 'error' },
};
