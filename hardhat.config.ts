import { createRequire } from 'node:module'
import { defineConfig } from 'hardhat/config'
import { compileOnAllCores } from './local/contracts/compileOnAllCores.ts'

// The WebAssembly compiler from the npm package: the same bytes on every platform, nothing to download.
const compilerPath = createRequire(import.meta.url).resolve('solc/soljson.js')

const compiler = {
  version: '0.8.37',
  path: compilerPath,
  settings: { optimizer: { enabled: true, runs: 200 }, evmVersion: 'cancun', metadata: { bytecodeHash: 'none' } },
}

// A coverage run compiles other bytecode, which must never be taken for the contracts themselves.
const output = process.argv.includes('--coverage') ? 'coverage/' : ''
// Coverage of branches compiles a copy of sources and tests (test/solidityCoverage).
const folder = process.env.PLENUM_SOLIDITY_FOLDER ?? ''

export default defineConfig({
  plugins: [compileOnAllCores],
  solidity: {
    compilers: [compiler],
    npmFilesToBuild: ['@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol'],
    overrides: {
      // Through the legacy pipeline the governor is too near to the size limit of EIP-170.
      [`${folder}contracts/governance/PlenumGovernor.sol`]: {
        ...compiler,
        settings: { ...compiler.settings, viaIR: true },
      },
    },
  },
  paths: {
    sources: `${folder}contracts`,
    tests: { solidity: `${folder}test/contracts` },
    artifacts: `${output}artifacts`,
    cache: `${output}cache`,
  },
  test: {
    solidity: {
      // 2026-07-20T00:00:00Z, where the local demonstration starts: far from 0, so that "in the past" exists.
      blockTimestamp: 1_784_505_600n,
      fuzz: { runs: 256, seed: '0x706c656e756d' },
      invariant: { runs: 32, depth: 64, failOnRevert: false },
    },
  },
})
