import { Link } from '../ui/router/Link.tsx'
import { BrandMark } from './BrandMark.tsx'

export function Brand() {
  return (
    <Link className="brand" to="/">
      <BrandMark />
      <span className="nav-word">Plenum</span>
    </Link>
  )
}
