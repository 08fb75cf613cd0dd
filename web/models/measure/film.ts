/** A film or a photo from the device, to be looked at frame by frame. */
import { estimateFrameRate } from '#core/models/measurements/calibration.ts';

/** What is looked at: `address` is that of the file in this page. */
export interface OpenedFile {
  readonly kind: 'film' | 'photo';
  readonly address: string;
  readonly file: string;
}

/** Frames that are watched to find how many there are in a second, and the longest time for it. */
const watched = 16;
const longestWatch = 1_500;

/** How many frames go in a second; null where the browser cannot tell. Plays a little, without sound. */
export async function watchFrameRate(video: HTMLVideoElement): Promise<number | null> {
  if (!('requestVideoFrameCallback' in video)) return null;
  const moments: number[] = [];
  video.muted = true;
  const isDone = new Promise<void>((done) => {
    setTimeout(done, longestWatch);
    const watch = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
      moments.push(mediaTime);
      if (moments.length >= watched) done();
      else video.requestVideoFrameCallback(watch);
    };
    video.requestVideoFrameCallback(watch);
  });
  try {
    await video.play();
  } catch {
    return null;
  }
  await isDone;
  video.pause();
  return estimateFrameRate(moments);
}

/** The length in seconds. Films that a browser recorded itself tell it only when sought to the end. */
export async function durationOf(video: HTMLVideoElement): Promise<number> {
  if (Number.isFinite(video.duration)) return video.duration;
  const isKnown = new Promise<void>((done) => {
    setTimeout(done, 2_000);
    video.addEventListener('durationchange', () => {
      if (Number.isFinite(video.duration)) done();
    });
  });
  video.currentTime = 1e7;
  await isKnown;
  return Number.isFinite(video.duration) ? video.duration : video.currentTime;
}
