/**
 * Random numbers as a function of seed, stream and step: nothing is remembered between steps, so a
 * run repeats exactly in every back end, and one series is not changed by another beside it.
 *
 * Mixing: the finaliser of MurmurHash3 (Austin Appleby, public domain), applied to a counter that is
 * spread by the golden ratio as in SplitMix (Steele, Lea and Flood, 2014), in 32 bits.
 */
import { cos, ln } from './elementary.ts';
import type { Noise } from './program.ts';

const golden = 0x9e3779b9;

function mix(bits: number): number {
  let h = bits | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 32 random bits; `turn` tells numbers of one step apart. */
function bits(seed: number, stream: number, step: number, turn: number): number {
  const start = mix(seed + golden) ^ Math.imul(stream + 1, golden);
  return mix(mix(mix(start) + Math.imul(step, golden)) + Math.imul(turn + 1, 0x632be5ab));
}

/** Uniform on [0, 1), in steps of 2^-53. */
export function uniformAt(seed: number, stream: number, step: number, turn = 0): number {
  const high = bits(seed, stream, step, 2 * turn) >>> 5;
  const low = bits(seed, stream, step, 2 * turn + 1) >>> 6;
  return (high * 2 ** 26 + low) * 2 ** -53;
}

/** Normal with mean 0 and standard deviation 1, by the method of Box and Muller. */
export function normalAt(seed: number, stream: number, step: number): number {
  const radius = Math.sqrt(-2 * ln(1 - uniformAt(seed, stream, step, 0)));
  return radius * cos(2 * Math.PI * uniformAt(seed, stream, step, 1));
}

/** The number of a series at a step. */
export function noiseAt({ distribution, stream }: Noise, seed: number, step: number): number {
  return (distribution === 'normal' ? normalAt : uniformAt)(seed, stream, step);
}
