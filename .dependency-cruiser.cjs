/** The direction of the code, stated once. Each name reads as the sentence it enforces. */
const MODULE = '(?:registry|casework|domains)/[^/]+';
const ROOT = '^src/(main\\.ts$|hub\\.ts$|modules\\.ts$|commands/)';
const TEST = '\\.test\\.ts$';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle has no first reader.', {}, { circular: true }),
    { ...forbid('no-module-cycles', 'The same, one level up.', { path: '^src/(registry|casework|domains)/' }, { circular: true }), scope: 'folder' },
    forbid('kernel-stands-alone', 'The language of the law depends on no tool.', { path: '^src/kernel/', pathNot: TEST }, { pathNot: '^src/kernel/', dependencyTypesNot: ['core'] }),
    forbid('kernel-has-one-door', 'The language is spoken whole.', { pathNot: '^src/kernel/' }, { path: '^src/kernel/', pathNot: '^src/kernel/index\\.ts$' }),
    forbid('platform-knows-no-business', 'Mechanisms outlive modules.', { path: '^src/platform/' }, { path: '^src/(registry|casework|domains|console)/' }),
    forbid('registry-is-below-casework', 'Organs and parties exist without cases.', { path: '^src/registry/' }, { path: '^src/(casework|domains|console)/' }),
    forbid('casework-knows-no-domain', 'Procedure is the same for the seventh domain.', { path: '^src/casework/' }, { path: '^src/(domains|console)/' }),
    forbid('domains-stand-apart', 'Removing a domain is removing a folder.', { path: '^src/(domains/[^/]+)/' }, { path: '^src/domains/[^/]+/', pathNot: '^src/$1/' }),
    forbid('through-the-front-door', 'A module is used through its index only.', { path: `^src/(${MODULE})/` }, { path: `^src/${MODULE}/`, pathNot: `^src/(?:$1/|${MODULE}/index\\.ts$)` }),
    forbid('front-door-for-the-rest', 'The same holds for everyone else in src.', { path: '^src/(?!registry/|casework/|domains/)' }, { path: `^src/${MODULE}/`, pathNot: `^src/${MODULE}/index\\.ts$` }),
    forbid('rules-are-pure', 'Rules and machines read facts and return findings.', { path: '(/derive/|\\.(machine|thresholds)\\.ts$)', pathNot: TEST }, { path: 'node_modules/' }),
    forbid('resolvers-do-not-persist', 'Resolver, then service, then ORM.', { path: '\\.resolver\\.ts$' }, { path: 'node_modules/@mikro-orm' }),
    forbid('entities-know-no-service', 'Data does not call procedure.', { path: '\\.entity\\.ts$' }, { path: '\\.(service|resolver|loader)\\.ts$' }),
    forbid('console-speaks-graphql', 'The console is a client like any other.', { path: '^src/console/' }, { path: '^src/(?!console/)' }),
    forbid('nobody-imports-the-root', 'Wiring is read, not used.', { path: '^(src|seeds|migrations)/', pathNot: ROOT }, { path: ROOT }),
    forbid('seeds-come-through-doors', 'Seeds say what they say in the words of the modules, and know no mechanism.', { path: '^seeds/' }, { path: '^src/', pathNot: `^src/(kernel/index|platform/repo|${MODULE}/index)\\.ts$` }),
    forbid('migrations-know-no-code', 'A migration means the same for ever; code changes under its name.', { path: '^migrations/' }, { pathNot: 'node_modules/@mikro-orm/' }),
    forbid('src-does-not-import-tests', '', { path: '^src/', pathNot: TEST }, { path: `(^test/|${TEST})` }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
