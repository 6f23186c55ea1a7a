/**
 * SWEREF 99 TM, the projection of Sweden's official maps: transverse Mercator on GRS 80, central meridian 15° E. Gauss
 * and Krüger's series, as Lantmäteriet publishes it; exact to the millimetre, far more than a map on a screen needs.
 */

const axis = 6_378_137;
const flattening = 1 / 298.257222101;
const centralMeridian = 15;
const scale = 0.9996;
const falseEasting = 500_000;

const e2 = flattening * (2 - flattening);
const n = flattening / (2 - flattening);
const roundAxis = (axis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const conformal = [
  e2,
  (5 * e2 ** 2 - e2 ** 3) / 6,
  (104 * e2 ** 3 - 45 * e2 ** 4) / 120,
  (1237 * e2 ** 4) / 1260,
] as const;
const series = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49_561 * n ** 4) / 161_280,
] as const;

export interface GridPoint {
  /** Metres to the east and to the north. */
  readonly east: number;
  readonly north: number;
}

/** Degrees (WGS 84, to which SWEREF 99 is the same for a map) to metres on the map. */
export function swerefOf(latitude: number, longitude: number): GridPoint {
  const phi = (latitude * Math.PI) / 180;
  const lambda = ((longitude - centralMeridian) * Math.PI) / 180;
  const sine = Math.sin(phi);
  const [a, b, c, d] = conformal;
  const star = phi - sine * Math.cos(phi) * (a + b * sine ** 2 + c * sine ** 4 + d * sine ** 6);
  const xi = Math.atan2(Math.tan(star), Math.cos(lambda));
  const eta = Math.atanh(Math.cos(star) * Math.sin(lambda));
  let [north, east] = [xi, eta];
  series.forEach((factor, index) => {
    const times = 2 * (index + 1);
    north += factor * Math.sin(times * xi) * Math.cosh(times * eta);
    east += factor * Math.cos(times * xi) * Math.sinh(times * eta);
  });
  return { north: scale * roundAxis * north, east: scale * roundAxis * east + falseEasting };
}
