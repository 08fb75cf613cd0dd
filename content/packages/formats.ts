/** The formats there are. A format in the contract without a writer does not compile. */
import type { PackageFormat } from '#core/contract/packages.ts';
import { packageFormats } from '#core/contract/packages.ts';
import { imscp } from './imscp/imscp.ts';
import type { WritePackage } from './package.ts';
import { site } from './site/site.ts';
import { source } from './source/write-source.ts';

export const formats: Readonly<Record<PackageFormat, WritePackage>> = { imscp, site, source };

/** The format of this name, or null. */
export function findFormat(name: string): PackageFormat | null {
  return packageFormats.find((format) => format === name) ?? null;
}

/** What a package is called as a file: the same version has the same name. */
export function packageName(
  { module, number }: { readonly module: { readonly slug: string }; readonly number: number },
  format: PackageFormat,
): string {
  return `${module.slug}-${String(number)}-${format}.zip`;
}
