import { conformance } from './conformance.ts'
import { manifestCases } from './manifest/manifestCases.ts'

conformance('manifests', 20, manifestCases)
