-- How often a print shop fetched its file.
alter table hand_over add column fetches int default 0 not null;
