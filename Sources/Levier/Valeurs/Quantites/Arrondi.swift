/// `a × b ÷ c` in exact integer arithmetic, rounded half away from zero.
///
/// The product passes through 128 bits, so hours by cents cannot overflow on the way.
/// A zero divisor gives zero: a rate of nothing is nothing, not a crash of the page.
func produit(_ a: Int, _ b: Int, divisePar c: Int) -> Int {
  guard c != 0 else { return 0 }
  let numerateur = Int128(a) * Int128(b)
  let (quotient, reste) = numerateur.quotientAndRemainder(dividingBy: Int128(c))
  guard reste.magnitude * 2 >= Int128(c).magnitude else { return Int(clamping: quotient) }
  let versLeHaut: Int128 = (numerateur < 0) == (c < 0) ? 1 : -1
  return Int(clamping: quotient + versLeHaut)
}
