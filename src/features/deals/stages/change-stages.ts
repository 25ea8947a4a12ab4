import type { Board, BoardStage } from '../schema';

/** The board with some of a stage's fields changed. */
export const changeStage =
  (id: string, change: Partial<BoardStage>) =>
  (board: Board): Board => ({
    ...board,
    stages: board.stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)),
  });

/** The board with a stage in another place; the index is among the others. */
export const moveStage =
  (id: string, index: number) =>
  (board: Board): Board => {
    const stage = board.stages.find((one) => one.id === id);
    if (!stage) return board;
    return { ...board, stages: board.stages.filter((one) => one !== stage).toSpliced(index, 0, stage) };
  };
