/** The house's directions: app → features → data/ui → domain. A feature never imports another feature. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'No React, no network, no viem client: only other parts of the domain.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/(app|features|data|ui)/', pathNot: '^src/data/abi/' },
    },
    {
      name: 'data-below-features',
      severity: 'error',
      from: { path: '^src/data/' },
      to: { path: '^src/(app|features|ui)/' },
    },
    {
      name: 'ui-below-features',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(app|features|data)/' },
    },
    { name: 'features-below-app', severity: 'error', from: { path: '^src/features/' }, to: { path: '^src/app/' } },
    {
      name: 'feature-imports-no-other-feature',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'source-without-tests',
      severity: 'error',
      from: { path: '^(src|subgraph|local)/' },
      to: { path: '^test/' },
    },
    {
      name: 'dashboard-apart-from-machine',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(subgraph|local)/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^hardhat/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Mappings are AssemblyScript over generated code, which a fresh clone does not have yet.
    exclude: {
      path: '^(subgraph/(src|generated|build)|test/subgraph/(host|conformance)/fixture|test/bench/indexer/ponder|artifacts|cache|dist)/',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
