-- How far a workspace is guided: the path of questions that its window asks.
ALTER TABLE "workspace" ADD COLUMN "guide" TEXT;
