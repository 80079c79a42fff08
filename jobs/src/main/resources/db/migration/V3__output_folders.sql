-- One database may serve many output folders: each run belongs to one, named by the id in its .state folder.
-- Runs of an older version have the empty name; opening an embedded database gives them the name of its folder.

ALTER TABLE RUN ADD COLUMN FOLDER_ID VARCHAR(36) DEFAULT '' NOT NULL;
ALTER TABLE RUN DROP CONSTRAINT RUN_ATTEMPT_UN;
ALTER TABLE RUN ADD CONSTRAINT RUN_ATTEMPT_UN UNIQUE (FOLDER_ID, PERIOD_WORD, FINGERPRINT, ATTEMPT);
