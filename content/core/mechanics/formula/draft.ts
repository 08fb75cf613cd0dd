/**
 * A model in the making: what the parts of a scene add to it, and what its names are about. All
 * names are made here, so that each has one spelling.
 */
import type { Auxiliary, ModelEvent, Flow, Stock } from '../../models/definition.ts';
import { isHeldBy, isMoving } from '../connections.ts';
import type { ForceKind, QuantityKind } from '../trajectory.ts';
import type { Vector } from '../vector.ts';
import type { Body, Scene } from '../world.ts';

/** A name of the model and what it is about. */
export interface DraftName {
  readonly name: string;
  readonly kind: QuantityKind;
  readonly body: string | null;
  readonly unit: string;
}

/** Where a force points that the model knows by its size: fixed, or seen from a point of suspension. */
export type Direction =
  | { readonly kind: 'fixed'; readonly x: number; readonly y: number }
  | { readonly kind: 'toward'; readonly point: Vector }
  /** A quarter anticlockwise from the line from the point to the body. */
  | { readonly kind: 'across'; readonly point: Vector };

/** A force on a body: a name of the model times a direction. */
export interface DraftForce {
  readonly body: string;
  readonly kind: ForceKind;
  readonly name: string;
  readonly direction: Direction;
}

/** Where the model has the motion of a body: names, or numbers written out. */
export interface Kinematics {
  readonly x: string;
  readonly y: string;
  readonly vx: string;
  readonly vy: string;
}

type EnergyKind = Extract<QuantityKind, `${string}-energy`>;

/** One of two values, by a condition. */
export function either(condition: string, value: string, otherwise: string): string {
  return `(als ${condition} dan ${value} anders ${otherwise})`;
}

/** Terms with their signs as one sum. */
export function sum(terms: readonly string[]): string {
  return terms.length === 0 ? '0' : terms.join(' + ').replaceAll('+ -', '- ');
}

/** What is added by the parts of a scene. */
export class ModelDraft {
  readonly scene: Scene;
  /** The bodies that move. */
  readonly moving: readonly Body[];
  readonly names = new Map<string, DraftName>();
  readonly constants = new Map<string, number>();
  readonly stocks: Stock[] = [];
  readonly flows: Flow[] = [];
  readonly auxiliaries: Auxiliary[] = [];
  readonly events: ModelEvent[] = [];
  readonly forces: DraftForce[] = [];
  readonly kinematics = new Map<string, Kinematics>();
  readonly energies = new Map<EnergyKind, string[]>();
  /** What becomes heat in a unit of time. */
  readonly heatRates: string[] = [];
  /** Whether an event may turn energy into heat. */
  losesEnergyAtOnce = false;
  /** The power of the driving forces. */
  readonly powers: string[] = [];

  constructor(scene: Scene) {
    this.scene = scene;
    this.moving = scene.bodies.filter(isMoving);
  }

  /** A symbol for a body: with its id behind it if more than one body moves. */
  nameOf(symbol: string, body: string | null): string {
    const isOnlyOne = this.moving.length === 1 && this.moving[0]?.id === body;
    return body === null || isOnlyOne ? symbol : `${symbol}_${body}`;
  }

  /** A symbol for one of the parts of a kind: with its id behind it if there are more. */
  partName(symbol: string, id: string, parts: readonly unknown[] | undefined): string {
    return (parts?.length ?? 0) > 1 ? `${symbol}_${id}` : symbol;
  }

  /** Whether the body moves freely: not along a track, nor on a rope or rod. */
  isFree(body: Body): boolean {
    return isMoving(body) && body.on === undefined && isHeldBy(this.scene, body.id).length === 0;
  }

  /** The directions in which a free body moves. */
  get axes(): readonly ('x' | 'y')[] {
    return this.scene.axis === undefined ? ['x', 'y'] : [this.scene.axis];
  }

  /** The name with the component behind the symbol, if bodies move in two directions. */
  component(symbol: string, axis: 'x' | 'y'): string {
    return this.scene.axis === undefined ? `${symbol}_${axis}` : symbol;
  }

  constant(name: string, value: number, unit: string, kind: QuantityKind = 'constant'): string {
    this.constants.set(name, value);
    this.#describe({ name, kind, body: null, unit });
    return name;
  }

  /** The mass of a body, m. */
  mass(body: Body): string {
    return this.constant(this.nameOf('m', body.id), body.mass, 'kg', 'mass');
  }

  auxiliary(
    name: string,
    expression: string,
    unit: string,
    kind: QuantityKind,
    body: string | null = null,
  ): string {
    this.auxiliaries.push({ name, expression });
    this.#describe({ name, kind, body, unit });
    return name;
  }

  /** A stock with its start, a number or a formula; without a rate only events change it. */
  stock(
    { name, kind, body, unit }: DraftName,
    start: number | string,
    rate: { readonly name: string; readonly expression: string } | null,
  ): string {
    this.stocks.push({ name, start: String(start) });
    if (rate !== null) this.flows.push({ ...rate, to: name });
    this.#describe({ name, kind, body, unit });
    return name;
  }

  /** Words for the name of a flow. */
  describeFlow(description: DraftName): void {
    this.#describe(description);
  }

  force(body: string, kind: ForceKind, name: string, direction: Direction): void {
    this.forces.push({ body, kind, name, direction });
  }

  /** A force along an axis, by its component. */
  forceAlong(body: string, kind: ForceKind, name: string, axis: 'x' | 'y', sign = 1): void {
    const direction = { x: axis === 'x' ? sign : 0, y: axis === 'y' ? sign : 0 };
    this.force(body, kind, name, { kind: 'fixed', ...direction });
  }

  energy(kind: EnergyKind, term: string): void {
    this.energies.set(kind, [...(this.energies.get(kind) ?? []), term]);
  }

  #describe(name: DraftName): void {
    this.names.set(name.name, name);
  }
}
